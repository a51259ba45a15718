import { Map as MapLibreMap } from 'maplibre-gl';
import type { OpenedEvents } from '#load/events-file.ts';
import { openEvents } from '#load/open-events.ts';
import { say } from '#words/files.ts';

/** What a design of drawing events can be asked by scale.ts. */
export type BenchPage = {
  /** ms since the file was asked for. */
  loaded: Promise<{ table: number; marks: number; indexed: number }>;
  /** Narrows what is looked at to the middle tenth of all time, as one who scrubs does. */
  narrow(): void;
  /** Shows the state at a share of that tenth. */
  step(share: number): void;
  /** Draws the basemap anew with no events on it. */
  repaint(): void;
  hideEvents(): void;
  /** Waits until the map has drawn all that was asked of it. */
  drawn(): Promise<void>;
  /** … and until its graphics have done it. */
  caughtUp(): Promise<void>;
  /** How many different states have come to the screen. */
  statesShown(): number;
  select?(share: number): void;
  /** Asks what is at each of many points of the map, seen from many places and heights. */
  pick?(points: number): Promise<Picks[]>;
};

/** µs for each point: when it was first asked for, and the quickest of three times after, which nothing else has held up. */
export type Picks = { window: string; took: number[]; again: number[] };

/** When a file was asked for, and what came of it. */
export type Opening = { since: () => number; opened: Promise<OpenedEvents> };

export const openFile = (blob: File): Opening => open({ name: 'events.csv', blob });
export const openUrl = (url: URL): Opening => open({ name: 'events.csv', url });

function open(input: Parameters<typeof openEvents>[0]): Opening {
  const begun = performance.now();
  const opened = openEvents(input, { say: say.message }).then((result) => {
    if (result.state !== 'opened') throw new Error(JSON.stringify(result));
    return result;
  });
  return { since: () => performance.now() - begun, opened };
}

let known: MapLibreMap | undefined;
const { on } = MapLibreMap.prototype;
// The scene keeps its map to itself; these pages have to know it.
MapLibreMap.prototype.on = function (this: MapLibreMap, ...args: unknown[]) {
  known = this;
  return (on as (...all: unknown[]) => never).apply(this, args);
} as typeof on;

/** The map of the page, which React in its strict mode makes twice: the one there is now. */
export function mapOfPage(): MapLibreMap {
  if (!known) throw new Error('the page has no map yet');
  return known;
}

/** Waits until the page’s map stands as its readers would see it. */
export async function mapDrawn(): Promise<void> {
  while (!document.querySelector('.map[data-drawing="drawn"]'))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Waits until the map has drawn all that was asked of it; it draws once more where nothing was. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    mapOfPage().once('idle', () => resolve());
    mapOfPage().triggerRepaint();
  });
}

/** Waits until the graphics have done all that they were sent: software may be seconds behind. */
export async function caughtUp(): Promise<void> {
  await drawn();
  const gl = mapOfPage().getCanvas().getContext('webgl2')!;
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

export const tenthOf = ([start, end]: readonly [number, number]): [number, number] => [
  start + (end - start) * 0.45,
  start + (end - start) * 0.55,
];
