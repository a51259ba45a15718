import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from './drawing.ts';

/** A map that has not been drawn after so many ms is worth a word. */
const longestLoad = 15_000;
/** A lost graphics context that is not back after so many ms is not expected any more. */
const longestLoss = 5000;

/**
 * Tells what becomes of a map: `report` is called with each change.
 * @param isBasemap says of a source id whether it is the basemap’s, which the map can do without.
 * @returns how to stop watching.
 */
export function watchDrawing(
  map: MapLibreMap,
  isBasemap: (sourceId: string) => boolean,
  report: (drawing: Drawing) => void,
): () => void {
  let drawing: Drawing = 'loading';
  let beforeLoss: Drawing = 'loading';
  let hasFailed = false;
  const become = (next: Drawing) => {
    drawing = next;
    report(next);
  };
  let patience: ReturnType<typeof setTimeout> | undefined;
  // A page that nobody sees has no frames, and draws nothing: it is not slow.
  const firstFrame = requestAnimationFrame(() => {
    patience = setTimeout(() => isLoading(drawing) && become(hasFailed ? 'failed' : 'slow'), longestLoad);
  });

  map.once('load', () => isLoading(drawing) && become('drawn'));
  map.on('error', (event) => {
    const { sourceId, tile } = event as { sourceId?: string; tile?: unknown };
    // Without its metadata the basemap does not come at all; one missing tile is soon asked for again.
    if (isLoading(drawing) && sourceId && isBasemap(sourceId) && !tile) become('incomplete');
    hasFailed ||= sourceId === undefined;
    reportError(event.error);
  });
  map.on('webglcontextlost', () => {
    beforeLoss = drawing;
    become('lost');
    clearTimeout(patience);
    patience = setTimeout(() => become('gone'), longestLoss);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(patience);
    become(isLoading(beforeLoss) ? 'drawn' : beforeLoss);
  });
  return () => {
    cancelAnimationFrame(firstFrame);
    clearTimeout(patience);
  };
}

const isLoading = (drawing: Drawing): boolean => drawing === 'loading' || drawing === 'slow';
