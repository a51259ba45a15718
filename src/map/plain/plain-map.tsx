import {
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import type { RefusedGesture } from '#map/notices/map-hint.ts';
import type { ScreenPoint } from '#map/picking/pointer.ts';
import { latestVisible } from '#map/places/latest-shown.ts';
import { mostNamed } from '#map/places/most-named.ts';
import { signatureOf, visiblePlaces } from '#map/places/place-features.ts';
import { createMapPlaces } from '#map/places/places.ts';
import type { Gestures } from '#ui/gestures.ts';
import { say } from '#words/map.ts';
import { openingBox } from './plain-camera.ts';
import { PlainDistances } from './plain-distances.tsx';
import { listenToDrag } from './plain-drag.ts';
import { usePlainGround } from './plain-ground-reader.ts';
import { keepPlainCamera, type PlainKeeper } from './plain-keeper.ts';
import { namesIn } from './plain-names.ts';
import { GroundPaths, PlainPicture } from './plain-picture.tsx';
import { type PlainPlace, plainPlaces } from './plain-places.ts';
import './plain-live.css';

/** What the buttons of the map ask for. */
export type MapButtons = { zoomIn(): void; zoomOut(): void; fitStory(): void };

type PlainMapProps = {
  buttons: RefObject<MapButtons | null>;
  /** The rows at a click or tap, and where on the map. */
  pick(rows: readonly number[], at: ScreenPoint): void;
  /** The view has moved: what is pinned to the screen no longer fits. */
  move(): void;
  /** What is drawn has become another. */
  rest(): void;
  gestures: Gestures;
  refuse(gesture: RefusedGesture): void;
};

/** The map where there is no WebGL2: the same places over the same outlines, in SVG that can be moved and chosen from. */
export function PlainMap({ buttons, pick, move, rest, gestures, refuse }: PlainMapProps) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const [box, setBox] = useState(() => openingBox(explorer.story, explorer.table));
  const frame = useRef<HTMLDivElement>(null);
  const keeper = useRef<PlainKeeper>(null);
  const ground = usePlainGround(box);
  const places = usePlaces();

  // Before it is painted: it is drawn first where a link wants it.
  useLayoutEffect(() => {
    const kept = keepPlainCamera(frame.current!, explorer, setBox, move);
    keeper.current = kept;
    return () => {
      keeper.current = null;
      kept.stop();
    };
  }, [explorer, move]);
  useEffect(() => {
    if (!frame.current) return;
    const on = {
      pan: (right: number, down: number) => keeper.current?.pan(right, down),
      zoom: (factor: number) => keeper.current?.zoom(factor),
      click: () => pick([], { x: 0, y: 0 }),
      move,
      refuse,
    };
    return listenToDrag(frame.current, on, gestures);
  }, [pick, move, refuse, gestures]);
  useEffect(rest);
  useImperativeHandle(
    buttons,
    () => ({
      zoomIn: () => keeper.current?.zoom(0.5),
      zoomOut: () => keeper.current?.zoom(2),
      fitStory: () => keeper.current?.fitStory(),
    }),
    [],
  );

  return (
    <div className="plain" data-live="" data-gestures={gestures} ref={frame}>
      <div className="plain-frame">
        <PlainPicture
          box={box}
          ground={ground && <GroundPaths ground={ground} box={box} />}
          places={places}
          selected={selected}
          names={ground ? namesIn(ground, box, places) : []}
          control={(place) => controlOf(place, explorer, pick, frame.current)}
        >
          {selected !== null && (
            <PlainDistances
              event={explorer.eventAt(selected)}
              box={box}
              named={new Set(places.map(({ name }) => name))}
            />
          )}
        </PlainPicture>
      </div>
    </div>
  );
}

/**
 * The places on the map now: a new list only when another set is on it, however the playhead moves. Of a large file those
 * of the latest events alone: an element for each of all would stop the page.
 */
function usePlaces(): readonly PlainPlace[] {
  const explorer = useExplorer();
  const table = useExplorerState((state) => state.table);
  const isLarge = table.length > mostNamed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places of another table are others.
  const placesNow = useMemo(() => {
    let known = { key: '', places: isLarge ? [] : createMapPlaces(explorer) };
    return () => {
      if (!isLarge) return known.places;
      const rows = withSelected(explorer, latestVisible(explorer, mostNamed));
      if (known.key !== rows.join()) known = { key: rows.join(), places: createMapPlaces(explorer, rows) };
      return known.places;
    };
  }, [explorer, table, isLarge]);
  const signature = useExplorerState(() => {
    const staged = visiblePlaces(placesNow(), explorer);
    const now = staged.flatMap(({ rows }) => rows).filter((row) => explorer.phaseOf(row) === 'now');
    const places = isLarge ? staged.map(({ rows }) => rows.join()).join(';') : signatureOf(staged);
    return `${places} ${now.join()}`;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature tells when the places are others.
  return useMemo(() => plainPlaces(placesNow(), explorer), [placesNow, explorer, signature]);
}

/** What is read has its mark, however early it was. */
function withSelected({ state, isVisible }: Explorer, rows: readonly number[]): readonly number[] {
  const { selected } = state();
  if (selected === null || rows.includes(selected) || !isVisible(selected)) return rows;
  return [selected, ...rows].sort((a, b) => a - b);
}

/** A place’s symbol and shape as one control: pointed at it hovers, pressed it is picked. */
function controlOf(
  place: PlainPlace,
  explorer: Explorer,
  pick: PlainMapProps['pick'],
  frame: HTMLElement | null,
): React.SVGProps<SVGGElement> {
  const press = (event: React.MouseEvent | React.KeyboardEvent) => {
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
    const box = event.currentTarget.getBoundingClientRect();
    const at = 'clientX' in event ? [event.clientX, event.clientY] : [box.x + box.width / 2, box.y];
    pick(place.rows, { x: at[0]! - left, y: at[1]! - top });
  };
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': place.name ? say('placeAndTitle', { place: place.name, title: place.title }) : place.title,
    onClick: press,
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press(event);
    },
    onPointerEnter: () => explorer.hover(place.rows.at(-1) ?? null),
    onPointerLeave: () => explorer.hover(null),
    onFocus: () => explorer.hover(place.rows.at(-1) ?? null),
    onBlur: () => explorer.hover(null),
  };
}
