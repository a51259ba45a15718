import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/** A point on the map, in CSS pixels from its top left. */
export type ScreenPoint = { x: number; y: number };

export type PointerEvents = {
  /** The pointer is at a point, or has left. @returns whether there is something that can be clicked */
  hover(at: ScreenPoint | null, within: number): boolean;
  /** A click or tap. */
  pick(at: ScreenPoint, within: number): void;
};

/** How far off a symbol’s edge a click may be, CSS pixels. Fingers get more. */
const reach = { mouse: 7, touch: 18 };

/** Reports where the pointer is. Hover is asked at most once per frame. @returns how to end it. */
export function listenToPointer(map: MapLibreMap, events: PointerEvents): () => void {
  let latest: MapMouseEvent | null = null;
  let isTouch = false;
  const canvas = map.getCanvas();
  const hover = oncePerFrame(() => {
    if (!latest || map.isMoving()) return;
    canvas.style.cursor = events.hover(latest.point, reach.mouse) ? 'pointer' : '';
  });
  const onMove = (event: MapMouseEvent) => {
    latest = event;
    if (!isTouch) hover.ask();
  };
  const onOut = () => {
    latest = null;
    events.hover(null, 0);
  };
  const onClick = (event: MapMouseEvent) => events.pick(event.point, isTouch ? reach.touch : reach.mouse);
  const onPointerDown = (event: PointerEvent) => {
    isTouch = event.pointerType === 'touch';
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  canvas.addEventListener('pointerdown', onPointerDown);
  return () => {
    hover.cancel();
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    canvas.removeEventListener('pointerdown', onPointerDown);
  };
}
