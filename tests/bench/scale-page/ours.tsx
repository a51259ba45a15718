import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { StoryMap } from '#map/story-map.tsx';
import { Timeline } from '#timeline/timeline.tsx';
import { type BenchPage, caughtUp, drawn, mapOfPage, type Opening, tenthOf } from './bench-page.ts';
import { timePicks } from './picks.ts';

let states = 0;

/** The product's own map over the events, and its timeline where that is asked for. */
export async function benchOurs({ since, opened }: Opening, hasTimeline: boolean): Promise<BenchPage> {
  const marks = firstMarks(since);
  const { story, table, source } = await opened;
  const columns = since();
  const explorer = createExplorer(story, table, undefined, source);
  const indexed = source.points.then(since);
  mount(explorer, hasTimeline);
  return {
    loaded: Promise.all([marks, indexed]).then(([first, index]) => ({
      table: columns,
      marks: first,
      indexed: index,
    })),
    narrow: () => explorer.setWindow(tenthOf(explorer.whole)),
    step(share) {
      const [start, end] = tenthOf(explorer.whole);
      explorer.scrubTo(start + (end - start) * share);
    },
    drawn,
    caughtUp,
    repaint: () => mapOfPage().triggerRepaint(),
    hideEvents() {
      const map = mapOfPage();
      for (const layer of map.getLayersOrder()) {
        if (map.getLayer(layer)?.type === 'custom') map.setLayoutProperty(layer, 'visibility', 'none');
      }
    },
    statesShown: () => states,
    select: (share) => explorer.select(Math.floor(share * (table.length - 1))),
    pick: (points) => timePicks(mapOfPage(), explorer, points),
  };
}

export function mount(explorer: Explorer, hasTimeline: boolean) {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <ExplorerProvider value={explorer}>
        <StoryMap onShowUnlocated={() => {}} hasKey={false} />
        {hasTimeline && <Timeline />}
      </ExplorerProvider>
    </StrictMode>,
  );
}

/** The point layer alone draws arrays of triangles by sixes. Also counts the states that it shows, one a frame at most. */
function firstMarks(since: () => number): Promise<number> {
  return new Promise((resolve) => {
    const { drawArrays } = WebGL2RenderingContext.prototype;
    let frame = '';
    let before = '';
    const count = () => {
      if (frame !== '' && frame !== before) {
        states++;
        before = frame;
      }
      frame = '';
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    WebGL2RenderingContext.prototype.drawArrays = function (mode, first, size) {
      if (mode === this.TRIANGLES && size > 0 && size % 6 === 0) {
        frame += `${first}/${size} `;
        resolve(since());
      }
      drawArrays.call(this, mode, first, size);
    };
  });
}
