/** How far the map has come, or what keeps it from being drawn. */
export type Drawing =
  | 'loading'
  | 'slow'
  | 'drawn'
  | 'incomplete'
  | 'lost'
  | 'gone'
  | 'no-webgl'
  | 'no-worker'
  | 'failed';

/** WebGL has something to show, even where not all of it came. */
export function hasDrawn(drawing: Drawing): boolean {
  return drawing === 'drawn' || drawing === 'incomplete' || drawing === 'lost';
}

/** WebGL will not draw. */
export function needsPlainMap(drawing: Drawing): boolean {
  return ['no-webgl', 'no-worker', 'failed', 'gone'].includes(drawing);
}
