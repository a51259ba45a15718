import { emptyTable } from '#events/empty-table.ts';
import { timesOf } from '#events/times-by-unit.ts';
import type { OpenedTiles, OpeningResult, OpenOptions } from '#load/events-file.ts';
import { dataStory } from '#load/table/data-story.ts';
import type { Story } from '#story/schema.ts';
import { type EventTimes, parseEventTimes, unitCountsOf } from './event-times.ts';
import { partOf } from './part-of-set.ts';
import { tilesInView } from './tiles-in-view.ts';
import { createTilesQueries, type TilesQueries } from './tiles-queries.ts';
import type { ArchiveHead } from './tiles-worker.ts';

/**
 * Opens a set of events that is served in tiles: a PMTiles archive that is read by HTTP ranges, and what goes with it
 * (`events.times.json`). The events of a part of the map are brought when the map is there.
 * @throws AbortError where it is called off
 */
export async function openTiledEvents(url: URL, { signal }: OpenOptions): Promise<OpeningResult> {
  const address = new URL(url.href.replace(/\.pmtiles(?=$|[?#])/i, '.times.json'));
  const answer = await fetchText(address, signal);
  if (answer === null)
    return failed(
      address.href,
      'The archive of tiles needs a file of counts beside it, and there is none. Make it with npm run event-times, and put it there.',
    );
  let times: EventTimes;
  try {
    times = parseEventTimes(answer);
  } catch (error) {
    return failed(
      address.href,
      `The file of counts cannot be read. ${error instanceof Error ? error.message : error} Make it anew with npm run event-times.`,
    );
  }
  signal?.throwIfAborted();
  const queries = createTilesQueries();
  try {
    const head = await queries.head(url.href, times, signal);
    signal?.throwIfAborted();
    return openedTiles(url, times, head, queries);
  } catch (error) {
    queries.close();
    if (signal?.aborted) throw error;
    return failed(
      url.href,
      `The archive of tiles cannot be read: ${error instanceof Error ? error.message : error} Its server has to answer requests for a part of it (HTTP ranges).`,
    );
  }
}

async function fetchText(url: URL, signal: AbortSignal | undefined): Promise<string | null> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    const text = response.ok ? await response.text() : null;
    // Many hosts answer any unknown path with a web page and status 200.
    return text?.trimStart().startsWith('<') ? null : text;
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

const failed = (address: string, explanation: string): OpeningResult => ({
  state: 'failed',
  failure: { reason: 'missing', address, explanation, problems: [] },
});

function openedTiles(url: URL, times: EventTimes, head: ArchiveHead, queries: TilesQueries): OpenedTiles {
  const counted = timesOf(unitCountsOf(times));
  const { start, end } = counted.columns;
  const story: Story = {
    ...dataStory(times.file, url.href, times.kinds, times.bbox ?? null),
    title: times.title,
  };
  const none = partOf({ read: null, table: emptyTable(), ids: [] }, story);
  return {
    state: 'tiles',
    story,
    table: none.table,
    source: {
      records: none.records,
      // The first unit is empty: it is there for what ends where the first known event begins.
      whole: [start[Math.min(1, start.length - 1)]!, end.at(-1)!],
      times: counted,
      async around(box, zoom, keep, signal) {
        const tiles = tilesInView(box, zoom, [head.minZoom, head.maxZoom]);
        const gathered = await queries.events(tiles, keep, signal);
        const z = tiles[0]?.z ?? head.maxZoom;
        return { ...partOf(gathered, story), isSample: z < head.completeFrom };
      },
    },
    facts: { rows: times.rows, opened: times.opened, unlocated: times.unlocated, decisions: times.decisions },
    close: queries.close,
  };
}
