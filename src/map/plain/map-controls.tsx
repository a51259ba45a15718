import { Icon, type IconName } from '#ui/icon.tsx';
import type { MapButtons } from './plain-map.tsx';

const controls: readonly [IconName, string, keyof MapButtons][] = [
  ['plus', 'Zoom in on the map', 'zoomIn'],
  ['minus', 'Zoom out on the map', 'zoomOut'],
  ['fit', 'Show all places of the story', 'fitStory'],
];

/** The buttons over the map, whatever draws it. */
export function MapControls({ press }: { press: (button: keyof MapButtons) => void }) {
  return (
    <div className="map-controls" data-over-map>
      {controls.map(([icon, label, button]) => (
        <button
          key={icon}
          type="button"
          className="map-control"
          aria-label={label}
          title={label}
          onClick={() => press(button)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
