import type { Explorer } from '#explorer/explorer.ts';
import { zoneAt } from '#timeline/axis/frame.ts';
import { nearest } from '#timeline/axis/steps.ts';
import { panned, pinched, zoomed } from '#timeline/axis/zoom.ts';
import type { Rect } from '#timeline/layout/callout.ts';
import type { ChosenBar } from '#timeline/layout/chosen-bar.ts';
import { markAt, tolerance } from '#timeline/layout/hit.ts';
import type { BarPointing, Detail } from '#timeline/layout/layout.ts';
import { type Drag, listen, onDrag, type Touch } from '#ui/drag.ts';
import { type Gestures, isLeftToPage } from '#ui/gestures.ts';

/** How close to the line of the playhead takes hold of it: a mouse, and a finger. Pixels. */
const lineTolerance = { mouse: 4, touch: 14 };
/** Half as wide again for one notch of a wheel; a pinch on a trackpad sends small deltas, with `ctrlKey`. */
const wheelSpeed = 0.004;
const pinchSpeed = 0.012;
const pixelsPerLine = 16;

/**
 * The pointer on the detail view. On the rail and on the line of the playhead it scrubs; elsewhere a drag pans and two
 * fingers zoom. A click selects a mark, or narrows the window to a bar; on the dates it puts the playhead there; on empty
 * lanes it lets go of the selection, as a click on an empty place of the map does.
 */
export function onDetailGestures(
  area: HTMLElement,
  field: HTMLElement,
  explorer: Explorer,
  detail: () => Detail | null,
  gestures: Gestures,
  chosen: ChosenBar,
  crowd: BarPointing | null,
): () => void {
  const grips = (x: number, y: number, isFinger: boolean) => {
    const shown = detail();
    if (!shown) return null;
    const by = isFinger ? 'touch' : 'mouse';
    // Nobody means what the callout hides: on it is on the selected event.
    const row = isOn(shown.callout?.rect, x, y)
      ? explorer.state().selected
      : markAt(shown.boxes, x, y, tolerance[by]);
    const zone = zoneAt(shown.frame, y);
    const isOnLine = Math.abs(shown.scale.x(explorer.playhead()) - x) <= lineTolerance[by];
    const isScrub = zone === 'rail' || (zone === 'lanes' && row === null && isOnLine);
    const bar = zone === 'lanes' && row === null && !isScrub ? crowd?.barUnder(shown, x, y) : null;
    return { shown, row: zone === 'lanes' ? row : null, zone, isScrub, bar };
  };

  function begin(touches: readonly Touch[]): Drag | null {
    const [first, second] = touches;
    const held = first && grips(first.x, first.y, first.isFinger);
    if (!first || !held) return null;
    if (second) return pinch(explorer, held.shown, [first, second]);
    if (held.isScrub) return scrub(explorer, held.shown, first);
    return pan(explorer, held.shown, first, () => {
      if (held.zone === 'axis') explorer.scrubTo(roundedInstant(held.shown, first.x));
      else if (held.row !== null) explorer.select(held.row);
      else if (held.bar?.isHit) crowd?.toggleWindow(explorer, held.bar.span);
      else explorer.letGo();
    });
  }

  function hover(event: PointerEvent) {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const held = grips(event.offsetX, event.offsetY, false);
    if (!held) return;
    explorer.hover(held.row);
    chosen.choose(held.bar?.span ?? null, 'pointer');
    const isPressed = held.row !== null || held.bar?.isHit || held.zone === 'axis';
    field.style.cursor = held.isScrub ? 'ew-resize' : isPressed ? 'pointer' : 'grab';
  }

  function leave() {
    explorer.hover(null);
    chosen.choose(null, 'pointer');
  }

  const undo = [
    onDrag(field, begin),
    listen(field, { pointermove: hover, pointerleave: leave }),
    onWheel(area, explorer, gestures),
  ];
  return () => {
    for (const stop of undo) stop();
  };
}

const isOn = (rect: Rect | undefined, x: number, y: number): boolean =>
  rect !== undefined && x >= rect.x0 && x <= rect.x1 && y >= rect.y0 && y <= rect.y1;

/** A vertical wheel zooms round the pointer, unless the page scrolls by it; a horizontal one pans. */
function onWheel(area: HTMLElement, explorer: Explorer, gestures: Gestures): () => void {
  return listen(area, {
    wheel(event) {
      const isHorizontal = !event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const isPan = isHorizontal || event.shiftKey;
      if (!isPan && isLeftToPage(event, gestures)) return;
      event.preventDefault();
      const { extent } = explorer.state();
      const { left, width } = area.getBoundingClientRect();
      if (!(width > 0)) return;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1;
      const msPerPixel = (extent[1] - extent[0]) / width;
      if (isPan) {
        const delta = (isHorizontal ? event.deltaX : event.deltaY) * unit;
        explorer.lookAt(panned(extent, delta * msPerPixel, explorer.whole));
        return;
      }
      const factor = Math.exp(event.deltaY * unit * (event.ctrlKey ? pinchSpeed : wheelSpeed));
      const around = extent[0] + (event.clientX - left) * msPerPixel;
      explorer.lookAt(zoomed(extent, factor, around, explorer.whole));
    },
  });
}

function pan(explorer: Explorer, { scale }: Detail, from: Touch, click: () => void): Drag {
  const before = explorer.state().extent;
  return {
    move([touch]) {
      if (touch) explorer.lookAt(panned(before, (from.x - touch.x) * scale.msPerPixel, explorer.whole));
    },
    cancel: () => explorer.lookAt(before),
    click,
  };
}

function pinch(explorer: Explorer, { scale }: Detail, [a, b]: readonly [Touch, Touch]): Drag {
  const before = explorer.state().extent;
  const held = a.x <= b.x ? ([a, b] as const) : ([b, a] as const);
  const instants = [scale.at(held[0].x), scale.at(held[1].x)] as const;
  return {
    move(touches) {
      const [first, second] = held.map(({ id }) => touches.find((it) => it.id === id));
      if (!first || !second) return;
      explorer.lookAt(pinched(instants, [first.x / scale.width, second.x / scale.width], explorer.whole));
    },
    cancel: () => explorer.lookAt(before),
  };
}

/** A press on the rail brings the playhead there at once, and it follows. */
function scrub(explorer: Explorer, detail: Detail, from: Touch): Drag {
  const { playhead } = explorer.state();
  explorer.scrubTo(roundedInstant(detail, from.x));
  return {
    move([touch]) {
      if (touch) explorer.scrubTo(roundedInstant(detail, touch.x));
    },
    cancel: () => explorer.scrubTo(playhead ?? Number.POSITIVE_INFINITY),
  };
}

const roundings = [1, 5, 15, 30, 60, 180, 360, 720].map((count) => ({ unit: 'minute', count }) as const);

/** The instant under a pixel, as round as a pixel is wide, so that links to it stay short. */
export function roundedInstant({ scale }: Pick<Detail, 'scale'>, x: number): number {
  const step = roundings.findLast(({ count }) => count * 60_000 <= scale.msPerPixel);
  const instant = scale.at(x);
  if (step) return nearest(instant, step);
  return instant;
}
