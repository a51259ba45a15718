import { useExplorerState } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';

/** Of a set that is served in tiles: whether the map has all events that lie there. Nothing of any other. */
export function PartNotice() {
  const isSample = useExplorerState((state) => state.isSample);
  const isMissing = useExplorerState((state) => state.isPartMissing);
  if (!isSample && !isMissing) return null;
  return (
    <p className="map-part" data-over-map data-missing={isMissing || undefined}>
      <span {...english}>
        {isMissing
          ? 'The events here could not be fetched. Move the map to try again.'
          : 'A sample of the events here. Zoom in to see all.'}
      </span>
    </p>
  );
}
