import type { Finder } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import { wholeSpan } from '#events/whole-span.ts';
import type { Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import { indexesOfKinds } from './kinds.ts';
import { clampExtent, clampWindow, openingExtent } from './spans.ts';
import type { ExplorerState } from './state.ts';

/** A view of a story, the extent that the story opened on, and its events. */
type Before = { state: ExplorerState; home: Span; records: Records };
type After = { records: Records; finder: Finder | null };

/** What a view of a story becomes when the story changes: events are found again by id, kinds too, and time is cut to what there is. */
export function keepView(
  { state, home, records }: Before,
  story: Story,
  table: EventTable,
  next: After,
): Partial<ExplorerState> {
  const whole = wholeSpan(table);
  const rowNow = (row: number | null) => (row === null ? null : next.records.rowOf(records.idAt(row)));
  const isAtHome = state.extent.every((instant, i) => instant === home[i]);
  const window = windowIn(state.window, whole);
  const query = next.finder ? state.query : null;
  return {
    whole,
    selected: rowNow(state.selected),
    hovered: rowNow(state.hovered),
    extent: isAtHome ? openingExtent(story, whole) : clampExtent(state.extent, whole),
    window,
    playhead: playheadIn(state.playhead, window ?? whole),
    kinds: kindsIn(state, story),
    query,
    found: query &&
      state.found && { query: state.found.query, rows: foundIn(state, records, table, next.records) },
  };
}

/** null, all of time, for one that no event can be in any more. */
function windowIn(window: Span | null, whole: Span): Span | null {
  if (window === null || window[1] <= whole[0] || window[0] >= whole[1]) return null;
  return clampWindow(window, whole);
}

function playheadIn(playhead: ExplorerState['playhead'], [start, end]: Span): ExplorerState['playhead'] {
  return playhead === null || playhead >= end ? null : Math.max(playhead, start);
}

function kindsIn({ kinds, story: before }: ExplorerState, story: Story): ExplorerState['kinds'] {
  if (kinds === null) return null;
  return indexesOfKinds(
    story,
    before.kinds.filter((_, i) => kinds.has(i)).map(({ id }) => id),
  );
}

/** row → 1 where the event was found before; of one that is new it is not known yet. */
function foundIn({ found }: ExplorerState, before: Records, table: EventTable, now: Records): Uint8Array {
  const ids = new Set<string>();
  found?.rows.forEach((isFound, row) => {
    if (isFound) ids.add(before.idAt(row));
  });
  return Uint8Array.from({ length: table.length }, (_, row) => (ids.has(now.idAt(row)) ? 1 : 0));
}
