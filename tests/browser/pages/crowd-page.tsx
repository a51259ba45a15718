import '../../../src/app/tokens.css';
import '../../../src/app/fonts.css';
import '../../../src/app/app.css';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { StoryPage } from '#app/page/story-page.tsx';
import { type Explorer, exploreStory } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { crowdOf } from '../../unit/a-crowd.ts';
import { pointsOn } from './points-map.ts';

/**
 * What the browser tests ask of the app that no file of events is needed for: `?n=` made-up events in the app, or with
 * `&bare` their points alone on a map without a basemap; `?open=` a story, which the test changes while it is open.
 */
declare global {
  interface Window {
    explorer: Explorer;
    /** Puts a changed story, as a file has it, in the place of the open one. */
    replaceStory(document: unknown): void;
    /** How often React has rendered. */
    renders: number;
    points?: ReturnType<typeof pointsOn>;
  }
}

const query = new URLSearchParams(location.search);
const root = document.querySelector<HTMLElement>('#root')!;
if (query.has('bare')) {
  window.points = pointsOn(root, query);
} else if (query.has('open')) {
  show(exploreStory(valid(await (await fetch(query.get('open')!)).json()), parsePermalink(location.search)));
} else {
  show(crowdOf(Number(query.get('n') ?? 1000)).explorer);
}

function show(explorer: Explorer): void {
  window.explorer = explorer;
  window.replaceStory = (document) => explorer.replaceStory(valid(document));
  window.renders = 0;
  createRoot(root).render(
    <Profiler id="page" onRender={() => window.renders++}>
      <StoryPage explorer={explorer} />
    </Profiler>,
  );
}

function valid(document: unknown): Story {
  const parsed = parseStory(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.story;
}
