import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { addressOfFullStory } from '#app/shell/address-of-full-story.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { isDark } from '#ui/scheme.ts';
import { type MapPicture, PrintFrame } from './print-frame.tsx';
import { stillCanvas } from './still-canvas.ts';
import { whenStill } from './when-still.ts';

/** Of a picture’s own pixels to one of CSS, where there is time to draw it for paper. */
const sharpness = 2;

/**
 * Keeps ready what a frame is on paper. A page that holds it is printed without a word to a frame of another site, and
 * what WebGL has drawn prints blank: so words and a copy of the map lie in the page beforehand, out of sight. They are
 * made anew once map and reader have come to rest, and not while anything plays or moves.
 */
export function keepPrintable(explorer: Explorer, pictures: RefObject<MapPictures | null>): () => void {
  let end = () => {};
  // All that the reader waits for comes first.
  const start = whenStill(() => {
    end = begin(explorer, pictures);
  });
  start.ask();
  return () => {
    start.cancel();
    end();
  };
}

function begin(explorer: Explorer, pictures: RefObject<MapPictures | null>): () => void {
  const paper = document.createElement('div');
  paper.className = 'print-frame on-paper';
  document.body.append(paper);
  const root = createRoot(paper);
  let picture: MapPicture | null = null;
  let pictured: View = [];

  const render = () => {
    const address = addressOfFullStory(explorer, true);
    root.render(<PrintFrame explorer={explorer} picture={picture} address={address} />);
  };
  function takeAgain(pixelRatio: number): boolean {
    const taken = takePicture(pictures.current, pixelRatio);
    picture = taken ?? picture;
    return taken !== null;
  }
  const renew = whenStill(() => {
    // When play stops, the store tells.
    if (explorer.state().isPlaying) return;
    const view = viewOf(explorer.state());
    const isNew = !isSame(view, pictured) || isDrawing(picture);
    // A map that has yet to come to rest tells when it has.
    if (isNew && pictures.current?.isAtRest() && takeAgain(1)) pictured = view;
    render();
  });
  // A frame of the page’s own site is told, and so is one that is printed by itself.
  const before = () => {
    if (takeAgain(sharpness)) pictured = [];
    flushSync(render);
    renew.ask();
  };
  addEventListener('beforeprint', before);
  const ends = [
    explorer.subscribe((state) => [...chosenIn(state), state.isPlaying], renew.ask, { equalityFn: isSame }),
    pictures.current?.onRest(renew.ask),
    () => removeEventListener('beforeprint', before),
    renew.cancel,
    () => paper.remove(),
    // The page around this may be in the middle of a rendering, which no root may be unmounted in.
    () => queueMicrotask(() => root.unmount()),
  ];
  render();
  renew.ask();
  return () => ends.forEach((end) => void end?.());
}

type View = readonly unknown[];

const chosenIn = ({ table, selected, window, playhead, kinds, found, camera }: ExplorerState): View => [
  table,
  selected,
  window,
  playhead,
  kinds,
  found,
  camera,
];

/** What is another picture when it changes. */
const viewOf = (state: ExplorerState): View => [...chosenIn(state), isDark(), innerWidth, innerHeight];

const isSame = (a: View, b: View): boolean =>
  a.length === b.length && a.every((it, i) => Object.is(it, b[i]));

/** An SVG, which costs next to nothing to copy, and whose ground comes late. */
const isDrawing = (picture: MapPicture | null): boolean =>
  picture !== null && !(picture.element instanceof HTMLCanvasElement);

/** Null where there is no map to be seen: none has been drawn, or the page is paper already and it has no size. */
function takePicture(pictures: MapPictures | null, pixelRatio: number): MapPicture | null {
  const shape = pictures?.shape();
  const taken = shape ? pictures?.take(pixelRatio) : null;
  if (!shape || !taken) return null;
  if (!(taken instanceof HTMLCanvasElement)) return { element: taken, shape };
  const element = stillCanvas(taken);
  element.toggleAttribute('data-dark', isDark());
  return { element, shape };
}
