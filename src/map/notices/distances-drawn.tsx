import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { describeDistances } from '#map/places/distances.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/map.ts';

/** The distances that the map draws with the selected event, for those who do not see it. */
export function DistancesDrawn() {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const event = selected === null ? null : explorer.eventAt(selected);
  const sentences = event?.geometry ? describeDistances(event) : [];
  if (sentences.length === 0) return null;
  return (
    <ul className="map-distances map-unseen" aria-label={say('distancesDrawn')} {...interfaceLanguage}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
