import { emptyTable } from '#events/empty-table.ts';
import { timesOf } from '#events/times-by-unit.ts';
import type { FileMessage, OpenedTiles, OpeningResult, OpenOptions, SayOfFile } from '#load/events-file.ts';
import { errorText, LoadError } from '#load/intake/load-error.ts';
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
export async function openTiledEvents(url: URL, { signal, say }: OpenOptions): Promise<OpeningResult> {
  const address = new URL(url.href.replace(/\.pmtiles(?=$|[?#])/i, '.times.json'));
  const answer = await fetchText(address, signal);
  if (answer === null) return failed(address.href, { key: 'countsMissing' });
  let times: EventTimes;
  try {
    times = parseEventTimes(answer);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return failed(address.href, error.explanation);
  }
  signal?.throwIfAborted();
  const queries = createTilesQueries();
  try {
    const head = await queries.head(url.href, times, signal);
    signal?.throwIfAborted();
    return openedTiles(url, times, head, queries, say);
  } catch (error) {
    queries.close();
    if (signal?.aborted) throw error;
    return failed(
      url.href,
      error instanceof LoadError
        ? error.explanation
        : { key: 'tilesNotRead', values: { error: errorText(error) } },
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

const failed = (address: string, explanation: FileMessage): OpeningResult => ({
  state: 'failed',
  failure: { reason: 'missing', address, explanation, problems: [] },
});

function openedTiles(
  url: URL,
  times: EventTimes,
  head: ArchiveHead,
  queries: TilesQueries,
  say: SayOfFile,
): OpenedTiles {
  const counted = timesOf(unitCountsOf(times));
  const { start, end } = counted.columns;
  const { file, title, kinds, bbox = null } = times;
  const story: Story = { ...dataStory(file, url.href, kinds, bbox), title, kinds };
  const none = partOf({ read: null, table: emptyTable(), ids: [] }, story, say);
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
        return { ...partOf(gathered, story, say), isSample: z < head.completeFrom };
      },
    },
    facts: { rows: times.rows, opened: times.opened, unlocated: times.unlocated, decisions: times.decisions },
    close: queries.close,
  };
}
