import {
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import type { CrowdChoice, CrowdMode } from '#map/crowding/crowding.ts';
import { leastCrowd } from '#map/crowding/least-crowd.ts';
import { hasDrawn, needsPlainMap } from '#map/drawing/drawing.ts';
import { createHint } from '#map/notices/map-hint.ts';
import { PartNotice } from '#map/notices/part-notice.tsx';
import { UnlocatedButton } from '#map/notices/unlocated-button.tsx';
import { createMapTip } from '#map/picking/map-tip.ts';
import type { PlaceHit } from '#map/picking/place-finder.ts';
import type { ScreenPoint } from '#map/picking/pointer.ts';
import { MapControls } from '#map/plain/map-controls.tsx';
import type { MapButtons } from '#map/plain/plain-map.tsx';
import type { Gestures } from '#ui/gestures.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { lazyModule, useLazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/controls.ts';
import { createMapPictures, type MapPictures } from './map-pictures.ts';
import { useMapScene } from './use-map-scene.ts';
import './map.css';
import './map-notes.css';
import '#map/plain/plain-map.css';

/** About one reader in fifty needs it. */
const plainMap = lazyModule(async () => (await import('#map/plain/plain-map.tsx')).PlainMap);
/** Most readers never see one. */
const mapNotice = lazyModule(async () => (await import('#map/notices/map-notice.tsx')).MapNotice);
/** There is nothing to choose from before there is a map. */
const eventsHere = lazyModule(async () => (await import('#map/picking/events-here.tsx')).EventsHere);
/** The words come first. */
const mapKey = lazyModule(async () => (await import('#map/legend/map-key.tsx')).MapKey);
/** A small story has no crowd. */
const crowdControl = lazyModule(async () => (await import('#map/crowding/crowd-control.tsx')).CrowdControl);
const distancesDrawn = lazyModule(
  async () => (await import('#map/notices/distances-drawn.tsx')).DistancesDrawn,
);

/** The part of the map that a sheet lies over. */
export type MapCover = {
  /** @param bottom CSS pixels of the map’s bottom. Said as the sheet moves: React is not asked. */
  cover(bottom: number): void;
};

type StoryMapProps = {
  /** Told how much of the map something else covers; until then it is as the style sheet has it. */
  cover?: Ref<MapCover>;
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
  cover,
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
  const plainButtons = useRef<MapButtons>(null);
  const rests = useRef(new Set<() => void>());
  const [choice, setChoice] = useState<PlaceHit | null>(null);
  const [drawn, setDrawn] = useState<CrowdMode>('symbols');
  const words = useMemo(() => createMapTip(explorer, () => tip.current), [explorer]);
  const listeners = useMemo(() => {
    return {
      hover(hit: PlaceHit) {
        explorer.hover(hit.rows.at(-1) ?? null);
        words.show(hit);
      },
      pick(hit: PlaceHit) {
        const { rows } = hit;
        setChoice(rows.length > 1 ? hit : null);
        if (rows.length === 0) explorer.letGo();
        if (rows.length === 1) explorer.select(rows[0]!);
      },
      move() {
        setChoice(null);
        words.hide();
      },
      rest: () => rests.current.forEach((tell) => void tell()),
      refuse: createHint(() => hint.current),
      drawnAs: setDrawn,
    };
  }, [explorer, words]);
  const { pick, move, rest, refuse } = listeners;
  const pickRows = useCallback(
    (rows: readonly number[], at: ScreenPoint) => pick({ rows, at, isMark: false }),
    [pick],
  );
  useEffect(() => explorer.subscribe(words.follow), [explorer, words]);
  // Rows of another table are other events.
  useEffect(() => explorer.subscribe(({ table }) => table, move), [explorer, move]);
  const manners = { gestures, lang: lang ?? explorer.story.lang, isCredited };
  /** CSS pixels of the map’s bottom. */
  const covered = useRef(0);
  const { scene, drawing } = useMapScene(container, listeners, manners, covered);

  const Plain = useLazyModule(plainMap, needsPlainMap(drawing));
  const MapNotice = useLazyModule(mapNotice, drawing !== 'loading' && drawing !== 'drawn');
  const EventsHere = useLazyModule(eventsHere, drawing !== 'loading');
  const MapKey = useLazyModule(mapKey, hasKey);
  const DistancesDrawn = useLazyModule(distancesDrawn);
  const isCrowded = useExplorerState(({ table }) => table.length > leastCrowd);
  const CrowdControl = useLazyModule(crowdControl, isCrowded);
  const [crowd, setCrowd] = useState<CrowdChoice>('auto');
  const drawnAs = useRef<CrowdChoice>('auto');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` tells that there is a map.
  useEffect(() => {
    // What was chosen before there was a map, or on the one before it, holds for this one.
    if (crowd !== drawnAs.current) scene.current?.drawAs(crowd);
    drawnAs.current = scene.current ? crowd : 'auto';
  }, [crowd, drawing]);
  useImperativeHandle(
    cover,
    () => ({
      cover(bottom) {
        covered.current = bottom;
        scene.current?.cover(bottom);
        section.current?.style.setProperty('--map-covered', `${bottom}px`);
      },
    }),
    [scene],
  );
  useImperativeHandle(pictures, () =>
    createMapPictures(section.current!, scene.current, drawing, rests.current),
  );

  return (
    <section className="map" aria-label={say('map')} data-drawing={drawing} ref={section}>
      <div className="map-canvas" ref={container} hidden={Plain !== null} />
      {Plain && (
        <Plain
          buttons={plainButtons}
          pick={pickRows}
          move={move}
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
      {gestures === 'cooperative' && (
        <p className="map-hint" ref={hint} aria-hidden="true" {...interfaceLanguage} />
      )}
      <MapControls press={(button) => (Plain ? plainButtons : scene).current?.[button]()} />
      {/* The status stays in the page while it is empty: assistive technology tells only what comes into one it knows. */}
      <div role="status">
        {MapNotice && <MapNotice drawing={drawing} isPlain={Plain !== null} />}
        <PartNotice />
      </div>
      <div className="map-aside">
        {MapKey && (
          <MapKey drawn={drawn} onStand={() => scene.current?.makeRoom()}>
            {isCrowded && CrowdControl && !Plain && <CrowdControl value={crowd} onChoose={setCrowd} />}
          </MapKey>
        )}
        <UnlocatedButton onShow={onShowUnlocated} />
      </div>
      {DistancesDrawn && <DistancesDrawn />}
      {choice && EventsHere && (
        <EventsHere hit={choice} covered={covered.current} onClose={() => setChoice(null)} />
      )}
    </section>
  );
}
