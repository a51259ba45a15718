import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Bbox } from '#events/fixed-point.ts';
import type { SpotIndex } from '#events/point-index.ts';
import type { Exporter, Finder, Query } from '#events/query.ts';
import { type Records, recordsOfStory } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import type { Times } from '#events/tally.ts';
import { wholeSpan } from '#events/whole-span.ts';
import type { Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import type { Instant } from '#time/calendar.ts';
import { createDerived } from './derived.ts';
import type { Camera, Permalink } from './permalink.ts';
import { openingExtent } from './spans.ts';
import { createVerbs } from './verbs.ts';

/** What one reader is looking at. Rows are rows of the event table. */
export type ExplorerState = {
  /** The events that are here. Of a set that is served in tiles: those of the part of the map that is looked at. */
  readonly table: EventTable;
  /** Those are fewer than there are there: the map is too far away for all. */
  readonly isSample: boolean;
  /** Those of the part that the map shows now could not be fetched. */
  readonly isPartMissing: boolean;
  readonly selected: number | null;
  /** Id of an event that a link names and that is not here, or not yet. */
  readonly wanted: string | null;
  /** The selection was stepped to, by play or by previous and next: the reading goes on as it is. */
  readonly isStepped: boolean;
  readonly hovered: number | null;
  /** The part of the axis on screen. */
  readonly extent: Span;
  /** The span being looked at; null is all of time, open ends included. */
  readonly window: Span | null;
  /** The moment being looked at; null is the end of the window, where all has happened. */
  readonly playhead: Instant | null;
  readonly isPlaying: boolean;
  /** While play rests on the selected event, and while it is paused there: the share that has passed, 0–1. */
  readonly rested: number | null;
  /** 1 is the pace of the tour. */
  readonly speed: number;
  /** Indexes in `story.kinds` of the kinds shown; null shows all. */
  readonly kinds: ReadonlySet<number> | null;
  /** What is searched for; null where nothing is. */
  readonly query: Query | null;
  /** Answers of a search: row → 1 where it matches. Of the query before, until those of a new one have come. */
  readonly found: { readonly query: Query; readonly rows: Uint8Array } | null;
  /** Where the map came to rest; null until it has been moved from the opening view. */
  readonly camera: Camera | null;
};

/** Events of a part of the map. `isSample`: from so far away that not all of them are told apart. */
export type Part = { table: EventTable; records: Records; exporter?: Exporter | null; isSample: boolean };

/** Where the texts and the search of a table come from, if not from the story itself. */
export type EventSource = {
  /** All of its time, where the table has but a part of its events. */
  whole?: Span;
  /** Then too: how many there are over time. */
  times?: Times;
  /** Brings the events of a part of the map. Rejects with an AbortError where it is called off. */
  around?: (box: Bbox, zoom: number, keep: string | null, signal: AbortSignal) => Promise<Part>;
  records?: Records;
  finder?: Finder;
  exporter?: Exporter;
  /** The events by place: of many it is made elsewhere, and comes after them. */
  spots?: Promise<SpotIndex>;
  /** The events are on this reader's machine alone, and no link leads to them. */
  isLocal?: boolean;
};

export type Explorer = ReturnType<typeof createExplorer>;

/**
 * The one state that map, timeline, list and reader share: a store that exports verbs, and no way around them.
 * Made once per story, so that nothing in it is ever null because it is still loading.
 */
export function createExplorer(story: Story, table: EventTable, link?: Permalink, source: EventSource = {}) {
  const whole = source.whole ?? wholeSpan(table);
  const home = openingExtent(story, whole);
  const store = createStore<ExplorerState>()(subscribeWithSelector(() => opening(table, home)));
  const { getState: state, setState: set } = store;
  const { finder = null, isLocal = false } = source;
  let exporter = source.exporter ?? null;
  let records = source.records ?? recordsOfStory(story, table);
  const derived = createDerived(story.kinds.length, whole, state, source.times);
  const verbs = createVerbs({
    story,
    records: () => records,
    finder,
    isPartial: source.around !== undefined,
    whole,
    home,
    state,
    set,
    ...derived,
  });
  let spots = source.spots;
  let calledOff: AbortController | null = null;
  const chosenId = (): string | null => {
    const { selected, wanted } = state();
    return selected === null ? wanted : records.idAt(selected);
  };
  const isMissing = (part: Part, id: string | null): boolean =>
    id !== null && part.records.rowOf(id) === null;
  function bring({ table: events, records: texts, exporter: writer = null, isSample }: Part) {
    const id = chosenId();
    records = texts;
    exporter = writer;
    spots = undefined;
    const row = id === null ? null : texts.rowOf(id);
    set({
      table: events,
      isSample,
      isPartMissing: false,
      selected: row,
      wanted: row === null ? id : null,
      hovered: null,
      query: null,
      found: null,
    });
  }
  if (link) verbs.restore(link);
  return {
    story,
    isLocal,
    /** The table has the events of a part of the map: the set is served in tiles. */
    isPartial: source.around !== undefined,
    /** The events that are here: rows are of this table. Ask for it each time; it may be another. */
    get table(): EventTable {
      return state().table;
    },
    /** All of the story's time, from its first known instant to its last. */
    whole,
    state,
    subscribe: store.subscribe,
    /** For React's hook alone. */
    store: store as Pick<typeof store, 'getState' | 'getInitialState' | 'subscribe'>,
    finder,
    /** Writes events that are here; null where they come from nowhere that could be written. */
    get exporter(): Exporter | null {
      return exporter;
    },
    eventAt: (row: number) => records.eventAt(row),
    titleAt: (row: number) => records.titleAt(row),
    idAt: (row: number) => records.idAt(row),
    fieldsAt: (row: number) => records.fieldsAt(row),
    rowOf: (id: string) => records.rowOf(id),
    /**
     * Puts other events in the place of those that are here. What is selected stays so where it is among them; a search
     * is of the events that it was made in, and ends.
     */
    bring,
    /**
     * Told where the map has come to rest: a set that is served in tiles brings the events there, with the selected one.
     * Where they do not come those of before stay, and the state says so.
     */
    async lookAround(box: Bbox, zoom: number): Promise<void> {
      calledOff?.abort();
      if (!source.around) return;
      calledOff = new AbortController();
      const { signal } = calledOff;
      let part: Part | null;
      let keep: string | null;
      do {
        keep = chosenId();
        part = await source.around(box, zoom, keep, signal).catch(() => null);
        if (signal.aborted) return;
        // What was chosen while these were on their way need not be among them.
      } while (part && chosenId() !== keep && isMissing(part, chosenId()));
      if (part) bring(part);
      else set({ isPartMissing: true });
    },
    /** The events by place: made, or fetched, when they are first asked for. */
    spots: (): Promise<SpotIndex> => {
      spots ??= import('#events/point-index.ts').then((it) => it.createSpotIndex(state().table));
      return spots;
    },
    ...derived,
    ...verbs,
  };
}

function opening(table: EventTable, home: Span): ExplorerState {
  return {
    table,
    isSample: false,
    isPartMissing: false,
    selected: null,
    wanted: null,
    isStepped: false,
    hovered: null,
    extent: home,
    window: null,
    playhead: null,
    isPlaying: false,
    rested: null,
    speed: 1,
    kinds: null,
    query: null,
    found: null,
    camera: null,
  };
}
