import { useExplorerState } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/controls.ts';

const whyMissing = { 'not-fetched': 'partNotFetched', fault: 'partFault' } as const;

/** Of a set that is served in tiles: whether the map has all events that lie there. Nothing of any other. */
export function PartNotice() {
  const isSample = useExplorerState((state) => state.isSample);
  const missing = useExplorerState((state) => state.partMissing);
  if (!isSample && !missing) return null;
  return (
    <p className="map-part" data-over-map data-missing={missing ? true : undefined}>
      <span {...interfaceLanguage}>{say(missing ? whyMissing[missing] : 'sample')}</span>
    </p>
  );
}
