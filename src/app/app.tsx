import { useEffect, useState } from 'react';
import { createEventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { type LoadFailure, loadStory } from '#load/load-story.ts';
import type { Story } from '#story/schema.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailurePage } from './failure-page.tsx';
import { StoryPage } from './story-page.tsx';
import './app.css';

type Opening =
  | { state: 'loading' }
  | { state: 'failed'; failure: LoadFailure }
  | { state: 'open'; explorer: Explorer };

/** Brings in the story that the address names, and shows it or what is wrong with it. */
export function App() {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });

  useEffect(() => {
    let isCurrent = true;
    const name = new URLSearchParams(location.search).get('story');
    loadStory(name, document.baseURI)
      .then(
        (loaded): Opening =>
          loaded.ok
            ? { state: 'open', explorer: open(loaded.story) }
            : { state: 'failed', failure: loaded.failure },
      )
      .catch((error: unknown): Opening => ({ state: 'failed', failure: toFault(error) }))
      .then((next) => isCurrent && setOpening(next));
    return () => {
      isCurrent = false;
    };
  }, []);

  if (opening.state === 'failed') return <FailurePage failure={opening.failure} />;
  if (opening.state === 'open') {
    return (
      <ErrorBoundary fallback={(error) => <FailurePage failure={toFault(error)} />}>
        <StoryPage explorer={opening.explorer} />
      </ErrorBoundary>
    );
  }
  return (
    <p className="app-loading" role="status">
      Opening the story…
    </p>
  );
}

function open(story: Story): Explorer {
  return createExplorer(story, createEventTable(story), parsePermalink(location.search));
}

/** A mistake of ours, told so that it can be reported. */
function toFault(error: unknown): LoadFailure {
  const what = error instanceof Error ? error.message : String(error);
  return {
    reason: 'fault',
    address: location.href,
    explanation: `The story is valid, but it could not be shown: ${what}. Please report this with the address above.`,
    problems: [],
  };
}
