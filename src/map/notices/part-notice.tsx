import { useExplorerState } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';

const whyMissing = {
  'not-fetched': 'The events here could not be fetched. Move the map to try again.',
  fault:
    'The events here could not be read: something went wrong in Dateline itself. Move the map to try again.',
};

/** Of a set that is served in tiles: whether the map has all events that lie there. Nothing of any other. */
export function PartNotice() {
  const isSample = useExplorerState((state) => state.isSample);
  const missing = useExplorerState((state) => state.partMissing);
  if (!isSample && !missing) return null;
  return (
    <p className="map-part" data-over-map data-missing={missing ? true : undefined}>
      <span {...english}>
        {missing ? whyMissing[missing] : 'A sample of the events here. Zoom in to see all.'}
      </span>
    </p>
  );
}
