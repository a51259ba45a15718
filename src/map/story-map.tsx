import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';
import type { Gestures } from '#ui/gestures.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { late, useLate } from '#ui/late.ts';
import { sayNumber } from '#ui/say-number.ts';
import { countHere } from './count-here.ts';
import type { CrowdChoice } from './crowding.ts';
import type { Drawing } from './drawing.ts';
import { leastCrowd } from './least-crowd.ts';
import { createHint } from './map-hint.ts';
import { createMapPictures, type MapPictures } from './map-pictures.ts';
import type { MapScene } from './map-scene.ts';
import { onceSized } from './once-sized.ts';
import { PartNotice } from './part-notice.tsx';
import type { PlaceHit } from './place-finder.ts';
import type { MapButtons } from './plain-map.tsx';
import type { Spot } from './pointer.ts';
import { createUnlocatedCount } from './unlocated-count.ts';
import './map.css';
import './plain-map.css';

/** About one reader in fifty needs it. */
const plainMap = late(async () => (await import('./plain-map.tsx')).PlainMap);
/** Most readers never see one. */
const mapNotice = late(async () => (await import('./map-notice.tsx')).MapNotice);
/** There is nothing to choose from before there is a map. */
const eventsHere = late(async () => (await import('./events-here.tsx')).EventsHere);
/** The words come first. */
const mapKey = late(async () => (await import('./map-key.tsx')).MapKey);
/** A small story has no crowd. */
const crowdControl = late(async () => (await import('./crowd-control.tsx')).CrowdControl);
const distancesDrawn = late(async () => (await import('./distances-drawn.tsx')).DistancesDrawn);

export type StoryMapProps = {
  /** CSS pixels of the map’s bottom that something else covers; until they are known, as the style sheet has it. */
  covered?: number | undefined;
  /** Shows the list of events that have no place on the map. */
  onShowUnlocated: () => void;
  /** Markup of the page itself: the map as the build has drawn it, to be looked at until WebGL draws. */
  picture?: string | undefined;
  /** Filled with the ways to take a picture of the map. */
  pictures?: RefObject<MapPictures | null>;
  gestures?: Gestures;
  /** BCP 47: the language that places are named in; the story’s, if not said. */
  lang?: string | undefined;
  /** The credits stand elsewhere on the page. */
  isCredited?: boolean;
  hasKey?: boolean;
};

/**
 * The map and its controls. React mounts it; the scene moves it. Until WebGL has drawn, a picture made by the build
 * stands in its place; where there is no WebGL2, a plainer map does.
 */
export function StoryMap({
  covered,
  onShowUnlocated,
  picture,
  pictures,
  gestures = 'own',
  lang,
  isCredited = false,
  hasKey = true,
}: StoryMapProps) {
  const explorer = useExplorer();
  const section = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const refuse = useMemo(() => createHint(() => hint.current), []);
  const scene = useRef<MapScene>(null);
  const rests = useRef(new Set<() => void>());
  const rest = useCallback(() => rests.current.forEach((tell) => void tell()), []);
  const plainButtons = useRef<MapButtons>(null);
  const [drawing, setDrawing] = useState<Drawing>('loading');
  const [choice, setChoice] = useState<PlaceHit | null>(null);
  const Plain = useLate(plainMap, needsPlainMap(drawing));
  const MapNotice = useLate(mapNotice, drawing !== 'loading' && drawing !== 'drawn');
  const EventsHere = useLate(eventsHere, drawing !== 'loading');
  const MapKey = useLate(mapKey, hasKey);
  const isCrowded = useExplorerState(({ table }) => table.length > leastCrowd);
  const CrowdControl = useLate(crowdControl, isCrowded);
  const [crowd, setCrowd] = useState<CrowdChoice>('auto');
  const drawnAs = useRef<CrowdChoice>('auto');
  const DistancesDrawn = useLate(distancesDrawn);
  const pick = useCallback(
    (hit: PlaceHit) => {
      const { rows } = hit;
      setChoice(rows.length > 1 ? hit : null);
      if (rows.length === 0) explorer.letGo();
      if (rows.length === 1) explorer.select(rows[0]!);
    },
    [explorer],
  );
  const pickRows = useCallback(
    (rows: readonly number[], at: Spot) => pick({ rows, at, isMark: false }),
    [pick],
  );
  const unpin = useCallback(() => {
    setChoice(null);
    if (tip.current) tip.current.hidden = true;
  }, []);
  // Rows of another table are other events.
  useEffect(() => explorer.subscribe(({ table }) => table, unpin), [explorer, unpin]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` tells that there is a map.
  useEffect(() => {
    // What was chosen before there was a map, or on the one before it, holds for this one.
    if (crowd !== drawnAs.current) scene.current?.drawAs(crowd);
    drawnAs.current = scene.current ? crowd : 'auto';
  }, [crowd, drawing]);

  useEffect(() => {
    let isMounted = true;
    const showTip = ({ rows, at, isCut = false }: PlaceHit) => {
      const latest = rows.at(-1) ?? null;
      explorer.hover(latest);
      if (!tip.current) return;
      tip.current.hidden = latest === null;
      if (latest !== null)
        placeTip(
          tip.current,
          rows.length === 1
            ? explorer.titleAt(latest)
            : `${countHere(rows.length, isCut)} – click to list them`,
          at,
        );
    };
    const events = { drawing: setDrawing, hover: showTip, pick, move: unpin, rest, refuse };
    const manners = { gestures, lang: lang ?? explorer.story.lang, isCredited };
    const begin = () => {
      if (isOpaque()) return setDrawing('no-worker');
      // MapLibre is most of the app’s weight: it comes once the words are on the screen.
      import('./map-scene.ts')
        .then(({ createMapScene }) => {
          if (!isMounted || !container.current) return;
          scene.current = createMapScene(container.current, explorer, events, manners);
        })
        .catch((error: unknown) => isMounted && setDrawing(isNoWebGl(error) ? 'no-webgl' : 'failed'));
    };
    const stopWaiting = onceSized(container.current!, begin);
    return () => {
      isMounted = false;
      stopWaiting();
      scene.current?.destroy();
      scene.current = null;
    };
  }, [explorer, pick, unpin, rest, refuse, gestures, lang, isCredited]);

  useEffect(() => {
    if (covered === undefined) return;
    scene.current?.cover(covered);
    section.current?.style.setProperty('--map-covered', `${covered}px`);
  });
  useImperativeHandle(pictures, () =>
    createMapPictures(section.current!, scene.current, drawing, rests.current),
  );

  return (
    <section className="map" aria-label="Map" data-drawing={drawing} ref={section}>
      <div className="map-canvas" ref={container} hidden={Plain !== null} />
      {Plain && (
        <Plain
          buttons={plainButtons}
          pick={pickRows}
          move={unpin}
          rest={rest}
          gestures={gestures}
          refuse={refuse}
        />
      )}
      {!hasDrawn(drawing) && !Plain && picture && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the page’s own markup, given back to it unread
        <div className="plain" dangerouslySetInnerHTML={{ __html: picture }} />
      )}
      <div className="map-tip" ref={tip} aria-hidden="true" dir="auto" hidden />
      {gestures === 'cooperative' && <p className="map-hint" ref={hint} aria-hidden="true" {...english} />}
      <MapControls press={(button) => (Plain ? plainButtons : scene).current?.[button]()} />
      {/* The status stays in the page while it is empty: assistive technology tells only what comes into one it knows. */}
      <div role="status">
        {MapNotice && <MapNotice drawing={drawing} isPlain={Plain !== null} />}
        <PartNotice />
      </div>
      <div className="map-aside">
        {MapKey && <MapKey onStand={() => scene.current?.makeRoom()} />}
        <UnlocatedCount onShow={onShowUnlocated} />
        {isCrowded && CrowdControl && !Plain && <CrowdControl value={crowd} onChoose={setCrowd} />}
      </div>
      {DistancesDrawn && <DistancesDrawn />}
      {choice && EventsHere && (
        <EventsHere hit={choice} covered={covered ?? 0} onClose={() => setChoice(null)} />
      )}
    </section>
  );
}

/** WebGL has something to show, even where not all of it came. */
function hasDrawn(drawing: Drawing): boolean {
  return drawing === 'drawn' || drawing === 'incomplete' || drawing === 'lost';
}

/** WebGL will not draw. */
function needsPlainMap(drawing: Drawing): boolean {
  return ['no-webgl', 'no-worker', 'failed', 'gone'].includes(drawing);
}

/**
 * In a frame with a sandbox of its own (no `allow-same-origin`) the page has no origin, and a worker, which has to be of
 * the page’s origin, does not start. MapLibre would wait for it for good.
 */
const isOpaque = (): boolean => globalThis.origin === 'null';

/** MapLibre’s error for a missing WebGL2; by name, since the class comes with the chunk that may not have come. */
function isNoWebGl(error: unknown): boolean {
  return error instanceof Error && error.name === 'GPUInitializationError';
}

const controls: readonly [IconName, string, keyof MapButtons][] = [
  ['plus', 'Zoom in on the map', 'zoomIn'],
  ['minus', 'Zoom out on the map', 'zoomOut'],
  ['fit', 'Show all places of the story', 'fitStory'],
];

function MapControls({ press }: { press: (button: keyof MapButtons) => void }) {
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

/** What the map cannot show is always counted beside it. */
function UnlocatedCount({ onShow }: { onShow: () => void }) {
  const explorer = useExplorer();
  const count = useExplorerState(useMemo(() => createUnlocatedCount(explorer), [explorer]));
  const isReading = useExplorerState((state) => state.selected !== null);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="map-unlocated"
      data-over-map
      data-reading={isReading || undefined}
      onClick={onShow}
    >
      {sayNumber(count)} <span className="map-unlocated-long">{count === 1 ? 'event is' : 'events are'}</span>{' '}
      not on the map
    </button>
  );
}

/** Puts words beside the pointer, on the side that has room. */
function placeTip(tip: HTMLElement, words: string, { x, y }: Spot): void {
  tip.textContent = words;
  const frame = tip.parentElement;
  const isRight = frame !== null && x > frame.clientWidth / 2;
  tip.style.transform = `translate(${x}px, ${y}px) translate(${isRight ? 'calc(-100% - 14px)' : '14px'}, -50%)`;
}
