import { useEffect, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import type { Drawing } from './drawing.ts';
import { EventChooser } from './event-chooser.tsx';
import { isWithoutMap, MapNotice } from './map-notice.tsx';
import type { MapScene } from './map-scene.ts';
import type { Spot } from './pointer.ts';
import './map.css';

type Choice = { rows: readonly number[]; at: Spot };

export type StoryMapProps = {
  /** CSS pixels of the map’s bottom that something else covers. */
  covered?: number;
  /** Shows the list of events that have no place on the map. */
  onShowUnlocated: () => void;
};

/** The map and its controls. React mounts it; the scene moves it. Without WebGL2 it says so, and all else goes on. */
export function StoryMap({ covered = 0, onShowUnlocated }: StoryMapProps) {
  const explorer = useExplorer();
  const container = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const scene = useRef<MapScene>(null);
  const [drawing, setDrawing] = useState<Drawing>('loading');
  const [choice, setChoice] = useState<Choice | null>(null);

  useEffect(() => {
    let isMounted = true;
    const showTip = (rows: readonly number[], at: Spot) => {
      explorer.hover(rows.at(-1) ?? null);
      if (tip.current)
        placeTip(
          tip.current,
          rows.map((row) => explorer.eventAt(row).properties.title),
          at,
        );
    };
    // MapLibre is most of the app’s weight: it comes once the words are on the screen.
    import('./map-scene.ts')
      .then(({ createMapScene }) => {
        if (!isMounted || !container.current) return;
        scene.current = createMapScene(container.current, explorer, {
          drawing: setDrawing,
          hover: showTip,
          pick(rows, at) {
            setChoice(rows.length > 1 ? { rows, at } : null);
            if (rows.length < 2) explorer.select(rows[0] ?? null);
          },
          move() {
            setChoice(null);
            if (tip.current) tip.current.hidden = true;
          },
        });
      })
      .catch((error: unknown) => isMounted && setDrawing(isNoWebGl(error) ? 'no-webgl' : 'failed'));
    return () => {
      isMounted = false;
      scene.current?.destroy();
      scene.current = null;
    };
  }, [explorer]);

  useEffect(() => scene.current?.cover(covered));

  return (
    <section className="map" aria-label="Map" data-drawing={drawing}>
      <div className="map-canvas" ref={container} />
      <div className="map-tip" ref={tip} aria-hidden="true" dir="auto" hidden />
      {!isWithoutMap(drawing) && <MapControls scene={scene} />}
      <MapNotice drawing={drawing} />
      <UnlocatedCount onShow={onShowUnlocated} />
      {choice && <EventChooser rows={choice.rows} at={choice.at} onClose={() => setChoice(null)} />}
    </section>
  );
}

/** MapLibre’s error for a missing WebGL2; by name, since the class comes with the chunk that may not have come. */
function isNoWebGl(error: unknown): boolean {
  return error instanceof Error && error.name === 'GPUInitializationError';
}

function MapControls({ scene }: { scene: React.RefObject<MapScene | null> }) {
  const controls: [IconName, string, () => void][] = [
    ['plus', 'Zoom in on the map', () => scene.current?.zoomIn()],
    ['minus', 'Zoom out on the map', () => scene.current?.zoomOut()],
    ['fit', 'Show all places of the story', () => scene.current?.fitStory()],
  ];
  return (
    <div className="map-controls">
      {controls.map(([icon, label, onClick]) => (
        <button
          key={icon}
          type="button"
          className="map-control"
          aria-label={label}
          title={label}
          onClick={onClick}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

/** What the map cannot show is always counted beside it. */
function UnlocatedCount({ onShow }: { onShow: () => void }) {
  const explorer = useExplorer();
  const count = useExplorerState(() => {
    let unlocated = 0;
    for (let row = 0; row < explorer.table.length; row++) {
      if (explorer.isShown(row) && explorer.eventAt(row).geometry === null) unlocated++;
    }
    return unlocated;
  });
  if (count === 0) return null;
  return (
    <button type="button" className="map-unlocated" onClick={onShow}>
      {count === 1 ? '1 event is not on the map' : `${count} events are not on the map`}
    </button>
  );
}

/** Puts the titles beside the pointer, on the side that has room. */
function placeTip(tip: HTMLElement, titles: readonly string[], { x, y }: Spot): void {
  tip.hidden = titles.length === 0;
  if (titles.length === 0) return;
  tip.textContent = titles.length === 1 ? titles[0]! : `${titles.length} events – click to list them`;
  const frame = tip.parentElement;
  const isRight = frame !== null && x > frame.clientWidth / 2;
  tip.style.transform = `translate(${x}px, ${y}px) translate(${isRight ? 'calc(-100% - 14px)' : '14px'}, -50%)`;
}
