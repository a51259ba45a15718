import { meetsWindow } from '#events/window.ts';
import type { Derived } from './derived.ts';
import { framed, revealed } from './spans.ts';
import type { SetState, State } from './state.ts';

type Workings = Pick<Derived, 'home' | 'shownRows' | 'playhead'> & { state: State; set: SetState };

/** Choosing an event, and going from one to the next. */
export function selecting({ home, state, set, shownRows, playhead }: Workings) {
  /** The touch that is down has paused play, and is to do no more than that. */
  let isTouchSpent = false;

  function choose(
    row: number | null,
    show: typeof revealed,
    how: { isStepped: boolean; isPlaying?: boolean },
  ) {
    if (row === null) return set({ selected: null, wanted: null, isPlaying: false, rested: null, ...how });
    const { table, window, kinds, found, extent, whole } = state();
    const start = table.start[row]!;
    const isFound = found === null || found.rows[row] === 1;
    set({
      selected: row,
      wanted: null,
      isPlaying: false,
      rested: null,
      ...how,
      window: window && meetsWindow(table, row, window) ? window : null,
      kinds: kinds?.has(table.kind[row]!) ? kinds : null,
      ...(isFound ? {} : { query: null, found: null }),
      extent: show(extent, [start, table.end[row]!], whole, home()),
      ...(start > playhead() ? { playhead: start } : {}),
    });
  }
  function step(by: 1 | -1) {
    const row = neighbour(by);
    if (row !== null) choose(row, framed, { isStepped: true });
  }
  function neighbour(by: 1 | -1): number | null {
    const rows = shownRows();
    const from = state().selected ?? (by > 0 ? -1 : state().table.length);
    return rows.at(by > 0 ? rows.countBefore(from + 1) : rows.countBefore(from) - 1) ?? null;
  }
  return {
    /** Selects an event, and makes sure that it can be seen: window, kinds, search, playhead and extent give way to it. */
    select: (row: number | null) => choose(row, revealed, { isStepped: false }),
    /** Selects as play does: the axis frames the event, and play goes on. */
    visit: (row: number) => choose(row, framed, { isStepped: true, isPlaying: state().isPlaying }),
    /** Selects the next event that the window and the kinds show, or the first. */
    next: () => step(1),
    /** Selects the previous one, or the last. */
    previous: () => step(-1),
    /** Selects an event as previous and next do. */
    stepTo: (row: number) => choose(row, framed, { isStepped: true }),
    /** The row that `next` (1) or `previous` (-1) goes to; null where there is none. */
    neighbour,
    /** The reader puts a finger or the mouse on the page: play waits. */
    touch() {
      isTouchSpent = state().isPlaying;
      if (isTouchSpent) set({ isPlaying: false });
    },
    /** Closes the event, as a click on bare ground does; not when that click was what paused play. */
    letGo() {
      if (!isTouchSpent) choose(null, revealed, { isStepped: false });
    },
    hover(row: number | null) {
      if (row !== state().hovered) set({ hovered: row });
    },
    /** Shows these kinds only; null, or every kind, shows all. */
    filterBy(kinds: ReadonlySet<number> | null) {
      const isAll = kinds === null || kinds.size >= state().story.kinds.length;
      set({ kinds: isAll ? null : kinds, isPlaying: false });
    },
  };
}
