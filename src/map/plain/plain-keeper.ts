import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import { degreesOf, isSameBox, type WorldBox } from '#map/geo/mercator.ts';
import { boundsOfEvent } from '#map/places/bounds.ts';
import {
  boxFor,
  boxOfCamera,
  cameraOfBox,
  openingBox,
  type PlainFrame,
  pannedBox,
  sightOf,
  zoomedBox,
} from './plain-camera.ts';

/** The map has come to rest when nothing has moved it for so long, ms. */
const stillness = 150;

export type PlainKeeper = ReturnType<typeof keepPlainCamera>;

/**
 * Keeps the plain map where it should be, as `keepCamera` does the full one: on the story as it opens, on what is
 * selected, where a link or the reader has put it. Where it came to rest is told to the explorer.
 * @param show draws another box
 * @param onMove a link has moved the map
 */
export function keepPlainCamera(
  map: HTMLElement,
  explorer: Explorer,
  show: (box: WorldBox) => void,
  onMove: () => void,
) {
  /** Of the story as it is now; of a set in tiles the table is another after each move, and the opening is not. */
  let opening = { of: explorer.story, box: openingBox(explorer.story, explorer.table) };
  let { box } = opening;
  /** The reader has moved the map, or a link: from then on only a selection or a link moves it again. */
  let isReaders = explorer.state().camera !== null;
  let isToTell = false;
  let isOwnChange = false;
  /** What was in sight when the explorer was last told. */
  let seen: WorldBox | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function go(to: WorldBox, how: { isToTell: boolean }) {
    if (isSameBox(to, box)) return;
    box = to;
    isToTell = how.isToTell;
    show(box);
    rest();
  }
  function rest() {
    clearTimeout(resting);
    resting = setTimeout(tell, stillness);
  }
  function tell() {
    clearTimeout(resting);
    const frame = frameOf(map);
    if (!frame) return;
    const camera = cameraOfBox(box, frame);
    if (isToTell) tellCamera(camera);
    isToTell = false;
    const sight = sightOf(box, frame);
    if (seen && isSameBox(sight, seen)) return;
    seen = sight;
    explorer.lookAround(degreesOf(sight), camera.zoom).catch(reportError);
  }
  function tellCamera(camera: ExplorerState['camera']) {
    isOwnChange = true;
    explorer.moveCamera(camera);
    isOwnChange = false;
  }
  function open() {
    const { camera } = explorer.state();
    const frame = frameOf(map);
    go(camera && frame ? boxOfCamera(camera, frame) : openingNow(), { isToTell: false });
  }
  function openingNow(): WorldBox {
    const { story, table } = explorer;
    if (opening.of !== story) opening = { of: story, box: openingBox(story, table) };
    return opening.box;
  }
  function showSelected() {
    const { selected } = explorer.state();
    const bounds = selected === null ? null : boundsOfEvent(explorer.eventAt(selected));
    if (bounds) go(boxFor(bounds, box), { isToTell: true });
  }
  function moveTo(to: WorldBox) {
    isReaders = true;
    go(to, { isToTell: true });
  }
  function follow(state: ExplorerState, before: ExplorerState) {
    if (state.camera !== before.camera && !isOwnChange) {
      isReaders = state.camera !== null;
      onMove();
      open();
    } else if (state.table !== before.table) {
      // The selected event has another row now, and is where it was; one that a link names has come.
      if (before.wanted !== null && state.selected !== null && state.camera === null) showSelected();
    } else if (state.selected !== before.selected) {
      isReaders = false;
      showSelected();
    }
  }

  show(box);
  open();
  if (!isReaders) showSelected();
  tell();
  const unsubscribe = explorer.subscribe((state) => state, follow);
  // The box keeps to its frame by itself. Where a camera is asked for, its scale has to stay as well.
  const sizes = new ResizeObserver(() => {
    if (isReaders && !isToTell) open();
    rest();
  });
  for (const element of [map, innerOf(map)]) if (element) sizes.observe(element);
  return {
    pan: (right: number, down: number) => moveTo(pannedBox(box, right, down)),
    zoom: (factor: number) => moveTo(zoomedBox(box, factor)),
    fitStory() {
      isReaders = false;
      tellCamera(null);
      go(openingNow(), { isToTell: false });
    },
    stop() {
      clearTimeout(resting);
      unsubscribe();
      sizes.disconnect();
    },
  };
}

const innerOf = (map: HTMLElement): Element | null => map.querySelector('.plain-frame');

/** null while the map has no size. */
function frameOf(map: HTMLElement): PlainFrame | null {
  const inner = innerOf(map)?.getBoundingClientRect();
  const { left, top, width, height } = map.getBoundingClientRect();
  if (!inner || inner.width <= 0 || inner.height <= 0) return null;
  return {
    width,
    height,
    inner: { left: inner.left - left, top: inner.top - top, width: inner.width, height: inner.height },
  };
}
