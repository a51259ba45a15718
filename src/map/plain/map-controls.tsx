import { Icon, type IconName } from '#ui/icon.tsx';
import { say } from '#words/controls.ts';
import type { PlainKey } from '#words/message.ts';
import type { MapButtons } from './plain-map.tsx';

const controls = [
  ['plus', 'zoomIn', 'zoomIn'],
  ['minus', 'zoomOut', 'zoomOut'],
  ['fit', 'fitAll', 'fitStory'],
] as const satisfies readonly [IconName, PlainKey<'controls'>, keyof MapButtons][];

/** The buttons over the map, whatever draws it. */
export function MapControls({ press }: { press: (button: keyof MapButtons) => void }) {
  return (
    <div className="map-controls" data-over-map>
      {controls.map(([icon, label, button]) => (
        <button
          key={icon}
          type="button"
          className="map-control"
          aria-label={say(label)}
          title={say(label)}
          onClick={() => press(button)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
