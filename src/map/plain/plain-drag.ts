import type { RefusedGesture } from '#map/notices/map-hint.ts';
import { type Gestures, isLeftToPage } from '#ui/gestures.ts';

export type PlainGestures = {
  /** By shares of the picture’s width and height. */
  pan(right: number, down: number): void;
  /** Below 1 is nearer. */
  zoom(factor: number): void;
  /** A press on bare ground. */
  click(): void;
  move(): void;
  /** A gesture that is the page’s. */
  refuse(gesture: RefusedGesture): void;
};

/** A hand that shakes less than this, in pixels, is holding still. */
const shake = 4;
/** Per pixel that a wheel turns. */
const wheelSpeed = 0.002;

/**
 * Drag pans, the wheel and two fingers zoom; of these a page that the map is part of keeps the wheel and one finger.
 * @returns how to stop listening
 */
export function listenToDrag(
  frame: HTMLElement,
  { pan, zoom, click, move, refuse }: PlainGestures,
  gestures: Gestures,
): () => void {
  const fingers = new Map<number, PointerEvent>();
  let travelled = 0;
  const picture = () => frame.querySelector('.plain-picture') ?? frame;
  const ended = new AbortController();
  const { signal } = ended;

  frame.addEventListener(
    'pointerdown',
    (event) => {
      fingers.set(event.pointerId, event);
      travelled = fingers.size > 1 ? shake : 0;
    },
    { signal },
  );
  addEventListener(
    'pointermove',
    (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
      travelled += Math.hypot(dx, dy);
      if (travelled < shake) return;
      const apart = spread(fingers);
      fingers.set(event.pointerId, event);
      if (gestures === 'cooperative' && event.pointerType === 'touch' && fingers.size < 2)
        return refuse('touch');
      move();
      const { width, height } = picture().getBoundingClientRect();
      pan(-dx / width / fingers.size, -dy / height / fingers.size);
      if (apart > 0) zoom(apart / Math.max(spread(fingers), 1));
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    addEventListener(type, (event) => void fingers.delete(event.pointerId), { signal });
  frame.addEventListener(
    'click',
    (event) => {
      const isOnPlace =
        event.target instanceof Element && event.target.closest('[role="button"], .plain-place');
      if (travelled >= shake) event.stopPropagation();
      else if (!isOnPlace) click();
    },
    { signal, capture: true },
  );
  frame.addEventListener(
    'wheel',
    (event) => {
      if (isLeftToPage(event, gestures)) return refuse('wheel');
      event.preventDefault();
      move();
      zoom(Math.exp(event.deltaY * wheelSpeed));
    },
    { signal, passive: false },
  );
  // The style sheet lets the page scroll by one finger; only this keeps it still under two.
  const keepStill = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  if (gestures === 'cooperative') frame.addEventListener('touchmove', keepStill, { signal, passive: false });
  return () => ended.abort();
}

/** How far apart two fingers are, in pixels; 0 for one. */
function spread(fingers: ReadonlyMap<number, PointerEvent>): number {
  const [a, b] = [...fingers.values()];
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
}
