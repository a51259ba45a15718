import '../../../src/app/tokens.css';
import '../../../src/app/fonts.css';
import '../../../src/app/app.css';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { StoryPage } from '#app/page/story-page.tsx';
import type { Explorer } from '#explorer/explorer.ts';
import { crowdOf } from '../../unit/a-crowd.ts';
import { pointsOn } from './points-map.ts';

/**
 * What the browser tests ask of the app that no file of events is needed for: `?n=` made-up events in the app, or with
 * `&bare` their points alone on a map without a basemap.
 */
declare global {
  interface Window {
    explorer: Explorer;
    /** How often React has rendered. */
    renders: number;
    points?: ReturnType<typeof pointsOn>;
  }
}

const query = new URLSearchParams(location.search);
const root = document.querySelector<HTMLElement>('#root')!;
if (query.has('bare')) {
  window.points = pointsOn(root, query);
} else {
  const { explorer } = crowdOf(Number(query.get('n') ?? 1000));
  window.explorer = explorer;
  window.renders = 0;
  createRoot(root).render(
    <Profiler id="page" onRender={() => window.renders++}>
      <StoryPage explorer={explorer} />
    </Profiler>,
  );
}
