import type { RefusedGesture } from '#map/notices/map-hint.ts';
import { type Drag, onDrag, type Touch } from '#ui/drag.ts';
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
  let hasDragged = false;
  const picture = () => frame.querySelector('.plain-picture') ?? frame;
  const ended = new AbortController();
  const { signal } = ended;

  const begin = (touches: readonly Touch[], event: PointerEvent | null): Drag => {
    let before = touches;
    // A finger that stays when another goes up is still on the way.
    hasDragged = touches.length > 1 || event === null;
    return {
      move(now) {
        hasDragged = true;
        if (gestures === 'cooperative' && now.length < 2 && now[0]?.isFinger) return refuse('touch');
        move();
        const { width, height } = picture().getBoundingClientRect();
        const [from, to] = [middleOf(before), middleOf(now)];
        pan((from.x - to.x) / width, (from.y - to.y) / height);
        const apart = spread(before);
        if (apart > 0) zoom(apart / Math.max(spread(now), 1));
        before = now;
      },
      cancel() {},
    };
  };
  signal.addEventListener('abort', onDrag(frame, begin, { isCaptured: false }));
  frame.addEventListener(
    'click',
    (event) => {
      const isOnPlace =
        event.target instanceof Element && event.target.closest('[role="button"], .plain-place');
      if (hasDragged) event.stopPropagation();
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

/** How far apart two pointers are, in pixels; 0 for one. */
function spread([a, b]: readonly Touch[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function middleOf(touches: readonly Touch[]): { x: number; y: number } {
  const mean = (axis: 'x' | 'y') => touches.reduce((sum, it) => sum + it[axis], 0) / touches.length;
  return { x: mean('x'), y: mean('y') };
}
