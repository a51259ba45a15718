import type { Finder, Query } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import { meetsWindow, type Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import type { Instant } from '#time/calendar.ts';
import type { Derived } from './derived.ts';
import type { ExplorerState } from './explorer.ts';
import type { Camera, Permalink } from './permalink.ts';
import { clampExtent, clampSpan, framed, revealed } from './spans.ts';

type Workings = Derived & {
  story: Story;
  /** Of the events that are here. */
  records: () => Records;
  finder: Finder | null;
  /** The table has but a part of the events. */
  isPartial: boolean;
  whole: Span;
  /** The extent that the story opens on. */
  home: Span;
  state: () => ExplorerState;
  set: (change: Partial<ExplorerState>) => void;
};

/** All that can be done with an explorer. */
export function createVerbs(workings: Workings) {
  const { search } = searching(workings);
  return {
    ...selecting(workings),
    search,
    ...looking(workings),
    ...playing(workings),
    ...linking(workings, search),
  };
}

function selecting({ story, whole, home, state, set, shownRows, playhead }: Workings) {
  /** The touch that is down has paused play, and is to do no more than that. */
  let isTouchSpent = false;

  function choose(
    row: number | null,
    show: typeof revealed,
    how: { isStepped: boolean; isPlaying?: boolean },
  ) {
    if (row === null) return set({ selected: null, wanted: null, isPlaying: false, rested: null, ...how });
    const { table, window, kinds, found, extent } = state();
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
      extent: show(extent, [start, table.end[row]!], whole, home),
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
      set({ kinds: kinds && kinds.size < story.kinds.length ? kinds : null, isPlaying: false });
    },
  };
}

function searching({ finder, state, set }: Workings) {
  let calledOff: AbortController | null = null;
  return {
    /**
     * Shows only what matches; null, or a query that asks for nothing, shows all again. Until the answers have come those
     * of the query before stand. Does nothing where there is nobody to search. Rejects where the search fails; then all is
     * shown.
     */
    async search(asked: Query | null): Promise<void> {
      const query = asked && (asked.text !== '' || Object.keys(asked.columns).length > 0) ? asked : null;
      calledOff?.abort();
      calledOff = null;
      if (query === null || finder === null) return set({ query: null, found: null });
      calledOff = new AbortController();
      const { signal } = calledOff;
      set({ query, isPlaying: false });
      try {
        const rows = await finder.find(query, signal);
        // A selection, or other events, may have ended the search in the meantime.
        if (!signal.aborted && state().query === query) set({ found: { query, rows } });
      } catch (error) {
        if (signal.aborted) return;
        set({ query: null, found: null });
        throw error;
      }
    },
  };
}

function looking({ whole, set, windowSpan }: Workings) {
  return {
    /** Puts a part of time on the axis; kept within the story's time and no narrower than ten minutes. */
    lookAt(extent: Span) {
      set({ extent: clampExtent(extent, whole) });
    },
    /** Narrows what is looked at to a span; null, or all of the story's time, opens it again. */
    setWindow(window: Span | null) {
      const clamped = window && clampSpan(window, whole);
      const isAll = clamped === null || (clamped[0] <= whole[0] && clamped[1] >= whole[1]);
      set({ window: isAll ? null : clamped, isPlaying: false });
    },
    /** Puts the playhead at a moment; at or past the end of the window, all has happened. */
    scrubTo(instant: Instant) {
      const [start, end] = windowSpan();
      set({ playhead: instant >= end ? null : Math.max(instant, start), isPlaying: false, rested: null });
    },
    /** Remembers where the map came to rest; the map itself owns its moving camera. */
    moveCamera(camera: Camera | null) {
      set({ camera });
    },
  };
}

function playing({ whole, home, state, set, windowSpan }: Workings) {
  return {
    play() {
      set({ isPlaying: true });
    },
    pause() {
      set({ isPlaying: false });
    },
    setSpeed(speed: number) {
      set({ speed });
    },
    /** Moves the playhead as play does, and keeps it on the axis; `rested` of the rest on the event has passed. */
    advanceTo(instant: Instant, rested: number | null = null) {
      const { extent } = state();
      const isInView = instant >= extent[0] && instant <= extent[1];
      set({
        playhead: instant >= windowSpan()[1] ? null : instant,
        rested,
        ...(isInView ? {} : { extent: framed(extent, [instant, instant], whole, home) }),
      });
    },
  };
}

function linking(
  { story, records, isPartial, whole, home, state, set }: Workings,
  find: (query: Query | null) => Promise<void>,
) {
  /** The extent that a link opens on when it names none. */
  function opened(selected: number | null): Span {
    if (selected === null) return home;
    const { start, end } = state().table;
    return revealed(home, [start[selected]!, end[selected]!], whole, home);
  }
  return {
    /** Goes to the view that a link names; what it does not name goes back to the story's opening. */
    restore(link: Permalink) {
      const selected = link.event === null ? null : records().rowOf(link.event);
      set({
        selected,
        wanted: selected === null && isPartial ? link.event : null,
        isStepped: false,
        hovered: null,
        extent: link.extent ? clampExtent(link.extent, whole) : opened(selected),
        window: link.window && clampSpan(link.window, whole),
        playhead: link.playhead,
        isPlaying: false,
        rested: null,
        kinds: link.kinds && knownKinds(story, link.kinds),
        camera: link.camera,
      });
      // A link that names no search ends the one there is. Where it fails all is shown, as by any bad link.
      find({ text: link.search ?? '', columns: link.facets ?? {} }).catch(() => {});
    },
    /** What a link must say to come back to this view; what the story opens on by itself is left out. */
    permalink(): Permalink {
      const { selected, wanted, window, playhead, extent, kinds, query, camera } = state();
      const isOpening = extent.every((instant, i) => instant === opened(selected)[i]);
      return {
        event: selected === null ? wanted : records().idAt(selected),
        window,
        playhead,
        extent: isOpening ? null : extent,
        camera,
        search: query?.text || null,
        facets: query && Object.keys(query.columns).length > 0 ? query.columns : null,
        kinds: kinds && story.kinds.filter((_, i) => kinds.has(i)).map((kind) => kind.id),
      };
    },
  };
}

/** Indexes of the kinds named; null where none is known, since a full view is better than a blank one. */
function knownKinds(story: Story, ids: readonly string[]): ReadonlySet<number> | null {
  const indexes = ids.map((id) => story.kinds.findIndex((kind) => kind.id === id)).filter((i) => i >= 0);
  const isAll = new Set(indexes).size === story.kinds.length;
  return isAll || (indexes.length === 0 && ids.length > 0) ? null : new Set(indexes);
}
