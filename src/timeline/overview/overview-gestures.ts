import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { panned, zoomed } from '#timeline/axis/zoom.ts';
import { type Drag, listen, onDrag, type Touch } from '#ui/drag.ts';
import { brushEdges, type Overview } from './overview.ts';

/** How close to an edge of the brush takes hold of it: more outside of it than inside, where its body is. Pixels. */
const outsideEdge = { mouse: 10, touch: 22 };
const insideEdge = 5;

type Grip = 'start' | 'end' | 'body' | 'outside';

/**
 * The pointer on the overview: the brush is dragged, or resized by its edges; a press outside of it brings its middle
 * there, and it follows.
 */
export function onOverviewGestures(
  canvas: HTMLCanvasElement,
  explorer: Explorer,
  overview: () => Overview | null,
): () => void {
  const gripAt = (x: number, isFinger: boolean): Grip => {
    const shown = overview();
    const reach = outsideEdge[isFinger ? 'touch' : 'mouse'];
    return shown ? gripOf(brushEdges(shown, explorer.state().extent), x, reach) : 'outside';
  };

  function begin([touch]: readonly Touch[]): Drag | null {
    const shown = overview();
    if (!shown || !touch) return null;
    const before = explorer.state().extent;
    const grip = gripAt(touch.x, touch.isFinger);
    const held = grip === 'outside' ? centred(before, shown.scale.at(touch.x), explorer.whole) : before;
    if (grip === 'outside') explorer.lookAt(held);
    return {
      move([now]) {
        if (!now) return;
        const by = (now.x - touch.x) * shown.scale.msPerPixel;
        explorer.lookAt(moved(held, grip, by, explorer.whole));
      },
      cancel: () => explorer.lookAt(before),
    };
  }

  const cursors: Record<Grip, string> = {
    start: 'ew-resize',
    end: 'ew-resize',
    body: 'grab',
    outside: 'pointer',
  };
  const undo = [
    onDrag(canvas, begin),
    listen(canvas, {
      pointermove(event) {
        canvas.style.cursor = cursors[gripAt(event.offsetX, false)];
      },
    }),
  ];
  return () => {
    for (const stop of undo) stop();
  };
}

function gripOf([x0, x1]: readonly [number, number], x: number, reach: number): Grip {
  // A narrow brush is mostly body: it is moved more often than resized.
  const inside = Math.min(insideEdge, (x1 - x0) / 4);
  if (x >= x0 + inside && x <= x1 - inside) return 'body';
  if (x >= x0 - reach && x < x0 + inside) return 'start';
  if (x > x1 - inside && x <= x1 + reach) return 'end';
  return 'outside';
}

function moved([start, end]: Span, grip: Grip, by: number, whole: Span): Span {
  const width = end - start;
  // The other edge is the fixed point of the zoom; an edge dragged past it stops there.
  if (grip === 'start') return zoomed([start, end], Math.max(0, (width - by) / width), end, whole);
  if (grip === 'end') return zoomed([start, end], Math.max(0, (width + by) / width), start, whole);
  return panned([start, end], by, whole);
}

function centred([start, end]: Span, middle: number, whole: Span): Span {
  return panned([start, end], middle - (start + end) / 2, whole);
}
