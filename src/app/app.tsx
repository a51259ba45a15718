import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { acceptFiles } from '#app/files/accept-files.ts';
import { OpenStory } from '#app/page/open-story.tsx';
import { FailurePage, FaultPage } from '#app/shell/failure-page.tsx';
import { fileFailureTitle } from '#app/shell/file-failures.ts';
import { lateViews } from '#app/shell/late-views.tsx';
import { loadStory } from '#app/shell/load-story.ts';
import { type Explorer, exploreStory } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { requestedEvents } from '#load/events-address.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { requestedStory } from '#load/story-address.ts';
import { say } from '#words/page.ts';

type Opening =
  | { state: 'loading' }
  | { state: 'failed'; failure: LoadFailure }
  | { state: 'broken'; error: unknown }
  | { state: 'open'; explorer: Explorer };

/** Renders the app into an element, in place of whatever is there: the story that the address names, or its file of events. */
export function mountApp(root: HTMLElement): void {
  root.replaceChildren();
  delete document.documentElement.dataset.opening;
  // While the story is on its way.
  void lateViews();
  const page = createRoot(root);
  const controller = acceptFiles(page);
  const events = requestedEvents(location.search);
  if (events !== null)
    return void controller.load().then(
      (it) => it.openAddress(events),
      (error: unknown) => page.render(<FaultPage error={error} sayTitle={fileFailureTitle} />),
    );
  page.render(
    <StrictMode>
      <App ownStory={root.dataset.name} />
    </StrictMode>,
  );
}

/** Brings in the story that address or page name, and shows it or what is wrong with it. */
function App({ ownStory }: { ownStory: string | undefined }) {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });

  useEffect(() => {
    let isCurrent = true;
    loadStory(requestedStory(location.search, ownStory), document.baseURI)
      .then(
        (loaded): Opening =>
          loaded.ok
            ? { state: 'open', explorer: exploreStory(loaded.story, parsePermalink(location.search)) }
            : { state: 'failed', failure: loaded.failure },
      )
      .catch((error: unknown): Opening => ({ state: 'broken', error }))
      .then((next) => isCurrent && setOpening(next));
    return () => {
      isCurrent = false;
    };
  }, [ownStory]);

  if (opening.state === 'failed') return <FailurePage failure={opening.failure} />;
  if (opening.state === 'broken') return <FaultPage error={opening.error} />;
  if (opening.state === 'open') return <OpenStory explorer={opening.explorer} />;
  return (
    <p className="app-loading" role="status">
      {say('openingStory')}
    </p>
  );
}
