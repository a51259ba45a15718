import { useEffect, useState } from 'react';
import { createEventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { type LoadFailure, loadStory } from '#load/load-story.ts';
import type { Story } from '#story/schema.ts';
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
    loadStory(name, document.baseURI).then((loaded) => {
      if (!isCurrent) return;
      setOpening(
        loaded.ok
          ? { state: 'open', explorer: open(loaded.story) }
          : { state: 'failed', failure: loaded.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, []);

  if (opening.state === 'failed') return <FailurePage failure={opening.failure} />;
  if (opening.state === 'open') return <StoryPage explorer={opening.explorer} />;
  return (
    <p className="app-loading" role="status">
      Opening the story…
    </p>
  );
}

function open(story: Story): Explorer {
  return createExplorer(story, createEventTable(story), parsePermalink(location.search));
}
