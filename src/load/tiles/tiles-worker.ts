import { PMTiles } from 'pmtiles';
import { RangeSource } from '#archive/range-source.ts';
import { NotFetched } from '#events/not-fetched.ts';
import { buffersOf } from '#events/table.ts';
import { completeFrom, type Metadata } from './complete-from.ts';
import type { EventTimes } from './event-times.ts';
import { fetchedRanges } from './fetched-ranges.ts';
import { type Gathered, gatherEvents } from './gather-events.ts';
import { readTile, type TileEvent } from './read-tile.ts';
import { createRecentEvents } from './recent-events.ts';
import type { TileAddress } from './tiles-in-view.ts';

/** What the page asks: what the archive has, or the events of some tiles and one more that it has met before. */
export type ToTilesWorker =
  | { readonly ask: 'head'; readonly address: string; readonly times: EventTimes }
  | {
      readonly ask: 'events';
      readonly call: number;
      readonly tiles: readonly TileAddress[];
      readonly keep: string | null;
    };

/** `completeFrom`: the zoom from which on a tile has all events there. */
export type ArchiveHead = {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly completeFrom: number;
};

export type FromTilesWorker =
  | { readonly say: 'head'; readonly head: ArchiveHead }
  | { readonly say: 'events'; readonly call: number; readonly gathered: Gathered }
  | {
      readonly say: 'failed';
      readonly call: number | null;
      readonly message: string;
      /** It did not come, and may the next time. */
      readonly isNotFetched: boolean;
    };

/** Tiles that are kept: a reader who goes back finds them. */
const mostKept = 400;

let asked: Extract<ToTilesWorker, { ask: 'head' }>;
let opening: Promise<Archive> | null = null;
const kept = new Map<string, Promise<TileEvent[]>>();
const known = createRecentEvents();

type Archive = { readonly archive: PMTiles; readonly layer: string; readonly head: ArchiveHead };

const post = (message: FromTilesWorker, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

self.onmessage = ({ data: message }: MessageEvent<ToTilesWorker>) => {
  const call = message.ask === 'events' ? message.call : null;
  const work = message.ask === 'head' ? sayHead(message) : bring(message);
  work.catch((error: unknown) =>
    post({
      say: 'failed',
      call,
      message: error instanceof Error ? error.message : String(error),
      isNotFetched: error instanceof NotFetched,
    }),
  );
};

async function sayHead(message: typeof asked): Promise<void> {
  asked = message;
  opening = null;
  post({ say: 'head', head: (await opened()).head });
}

/** The archive that is asked for; one that did not come may come the next time. */
function opened(): Promise<Archive> {
  opening ??= open(asked.address).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function open(address: string): Promise<Archive> {
  const archive = new PMTiles(fetchedRanges(new RangeSource(address)));
  const { minZoom, maxZoom } = await archive.getHeader();
  const metadata = (await archive.getMetadata()) as Metadata;
  const layer = metadata.vector_layers?.[0]?.id ?? '';
  return { archive, layer, head: { minZoom, maxZoom, completeFrom: completeFrom(metadata, maxZoom) } };
}

async function bring({ call, tiles, keep }: Extract<ToTilesWorker, { ask: 'events' }>): Promise<void> {
  const from = await opened();
  const { times } = asked;
  const events = (await Promise.all(tiles.map((tile) => eventsOf(tile, from, times.id)))).flat();
  const selected = keep === null ? undefined : known.find(keep);
  if (selected && !events.some(({ id }) => id === selected.id)) events.push(selected);
  known.remember(events);
  const gathered = gatherEvents(events, times);
  const { read, table } = gathered;
  const buffers = new Set(buffersOf(table));
  if (read) for (const { buffer } of [read.bytes, read.offsets]) buffers.add(buffer as ArrayBuffer);
  post({ say: 'events', call, gathered }, [...buffers]);
}

function eventsOf(
  tile: TileAddress,
  { archive, layer }: Archive,
  idOf: string | undefined,
): Promise<TileEvent[]> {
  const key = `${tile.z}/${tile.x}/${tile.y}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  const coming = archive
    .getZxy(tile.z, tile.x, tile.y)
    .then((stored) => (stored ? readTile(stored.data, tile, layer, idOf) : []));
  kept.set(key, coming);
  // What did not come may come the next time; PMTiles would remember a directory that did not.
  coming.catch(() => {
    kept.delete(key);
    opening = null;
  });
  return coming;
}
