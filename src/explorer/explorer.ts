import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type EventTable, eventAt, rowOfEvent } from '#events/table.ts';
import { wholeSpan } from '#events/whole-span.ts';
import { meetsWindow, type Span } from '#events/window.ts';
import type { Story, StoryEvent } from '#story/schema.ts';
import type { Instant } from '#time/calendar.ts';
import type { Camera, Permalink } from './permalink.ts';
import { clampExtent, clampSpan, framed, openingExtent, revealed } from './spans.ts';

/** What one reader is looking at. Rows are rows of the event table. */
export type ExplorerState = {
  readonly selected: number | null;
  readonly hovered: number | null;
  /** The part of the axis on screen. */
  readonly extent: Span;
  /** The span being looked at; null is all of time, open ends included. */
  readonly window: Span | null;
  /** The moment being looked at; null is the end of the window, where all has happened. */
  readonly playhead: Instant | null;
  readonly isPlaying: boolean;
  /** 1 is the pace of the tour. */
  readonly speed: number;
  /** Indexes in `story.kinds` of the kinds shown; null shows all. */
  readonly kinds: ReadonlySet<number> | null;
  /** Where the map came to rest; null until it has been moved from the opening view. */
  readonly camera: Camera | null;
};

export type Explorer = ReturnType<typeof createExplorer>;

/**
 * The one state that map, timeline, list and reader share: a store that exports verbs, and no way around them.
 * Made once per story, so that nothing in it is ever null because it is still loading.
 */
export function createExplorer(story: Story, table: EventTable, link: Permalink) {
  const whole = wholeSpan(table);
  const home = openingExtent(story, whole);
  const store = createStore<ExplorerState>()(subscribeWithSelector(() => opening(home)));
  const { getState: state, setState: set } = store;

  const windowSpan = (): Span => state().window ?? whole;
  const playhead = (): Instant =>
    Math.min(Math.max(state().playhead ?? windowSpan()[1], windowSpan()[0]), windowSpan()[1]);
  const isKindShown = (row: number): boolean => state().kinds?.has(table.kind[row]!) ?? true;
  const isShown = (row: number): boolean => {
    const { window } = state();
    return isKindShown(row) && (window === null || meetsWindow(table, row, window));
  };

  const verbs = {
    /** Selects an event, and makes sure that it can be seen: window, kinds, playhead and extent give way to it. */
    select(row: number | null) {
      choose(row, revealed);
    },
    /** Selects as play does: the axis frames the event, and play goes on. */
    visit(row: number) {
      choose(row, framed, state().isPlaying);
    },
    hover(row: number | null) {
      if (row !== state().hovered) set({ hovered: row });
    },
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
      set({
        playhead: instant >= windowSpan()[1] ? null : Math.max(instant, windowSpan()[0]),
        isPlaying: false,
      });
    },
    /** Moves the playhead as play does, and keeps it on the axis. */
    advanceTo(instant: Instant) {
      const { extent } = state();
      const isInView = instant >= extent[0] && instant <= extent[1];
      set({
        playhead: instant >= windowSpan()[1] ? null : instant,
        ...(isInView ? {} : { extent: framed(extent, [instant, instant], whole, home) }),
      });
    },
    play() {
      set({ isPlaying: true });
    },
    pause() {
      set({ isPlaying: false });
    },
    setSpeed(speed: number) {
      set({ speed });
    },
    /** Selects the next event that the window and the kinds show, or the first. */
    next() {
      step(1);
    },
    /** Selects the previous one, or the last. */
    previous() {
      step(-1);
    },
    /** Shows these kinds only; null, or every kind, shows all. */
    filterBy(kinds: ReadonlySet<number> | null) {
      set({ kinds: kinds && kinds.size < story.kinds.length ? kinds : null });
    },
    /** Remembers where the map came to rest; the map itself owns its moving camera. */
    moveCamera(camera: Camera | null) {
      set({ camera });
    },
    /** Goes to the view that a link names; what it does not name goes back to the story's opening. */
    restore(link: Permalink) {
      const selected = link.event === null ? null : rowOfEvent(story, table, link.event);
      set({
        selected,
        hovered: null,
        extent: link.extent ? clampExtent(link.extent, whole) : opened(selected),
        window: link.window && clampSpan(link.window, whole),
        playhead: link.playhead,
        isPlaying: false,
        kinds: link.kinds && knownKinds(story, link.kinds),
        camera: link.camera,
      });
    },
  };

  function step(by: 1 | -1) {
    const from = state().selected ?? (by > 0 ? -1 : table.length);
    for (let row = from + by; row >= 0 && row < table.length; row += by) {
      if (isShown(row)) return choose(row, framed);
    }
  }

  function choose(row: number | null, show: typeof revealed, isPlaying = false) {
    if (row === null) return set({ selected: null, isPlaying });
    const start = table.start[row]!;
    const { window, kinds, extent } = state();
    set({
      selected: row,
      isPlaying,
      window: window && meetsWindow(table, row, window) ? window : null,
      kinds: isKindShown(row) ? kinds : null,
      extent: show(extent, [start, table.end[row]!], whole, home),
    });
    if (start > playhead()) set({ playhead: start });
  }

  /** The extent that a link opens on when it names none. */
  function opened(selected: number | null): Span {
    return selected === null
      ? home
      : revealed(home, [table.start[selected]!, table.end[selected]!], whole, home);
  }

  /** What a link must say to come back to this view; what the story opens on by itself is left out. */
  function permalink(): Permalink {
    const { selected, window, playhead, extent, kinds, camera } = state();
    const isOpening = extent.every((instant, i) => instant === opened(selected)[i]);
    return {
      event: selected === null ? null : eventAt(story, table, selected).id,
      window,
      playhead,
      extent: isOpening ? null : extent,
      camera,
      kinds: kinds && story.kinds.filter((_, i) => kinds.has(i)).map((kind) => kind.id),
    };
  }

  const explorer = {
    story,
    table,
    /** All of the story's time, from its first known instant to its last. */
    whole,
    state,
    subscribe: store.subscribe,
    /** For React's hook alone. */
    store: store as Pick<typeof store, 'getState' | 'getInitialState' | 'subscribe'>,
    /** The window as a span, all of time included. */
    windowSpan,
    /** The moment looked at, always within the window. */
    playhead,
    isKindShown,
    /** In the list: of a shown kind, and meeting the window. */
    isShown,
    /** On the map: shown, and not later than the playhead. */
    isOnStage: (row: number): boolean => isShown(row) && table.start[row]! <= playhead(),
    eventAt: (row: number): StoryEvent => eventAt(story, table, row),
    rowOf: (id: string): number | null => rowOfEvent(story, table, id),
    permalink,
    ...verbs,
  };
  verbs.restore(link);
  return explorer;
}

function opening(home: Span): ExplorerState {
  return {
    selected: null,
    hovered: null,
    extent: home,
    window: null,
    playhead: null,
    isPlaying: false,
    speed: 1,
    kinds: null,
    camera: null,
  };
}

/** Indexes of the kinds named; null where none is known, since a full view is better than a blank one. */
function knownKinds(story: Story, ids: readonly string[]): ReadonlySet<number> | null {
  const indexes = ids.map((id) => story.kinds.findIndex((kind) => kind.id === id)).filter((i) => i >= 0);
  const isAll = new Set(indexes).size === story.kinds.length;
  return isAll || (indexes.length === 0 && ids.length > 0) ? null : new Set(indexes);
}
