import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Bbox } from '#events/fixed-point.ts';
import { NotFetched } from '#events/not-fetched.ts';
import type { PointIndex } from '#events/point-index.ts';
import type { Exporter, Finder } from '#events/query.ts';
import { type Records, recordsOfStory } from '#events/records.ts';
import { sourceOfStory } from '#events/story-source.ts';
import { createEventTable } from '#events/story-table.ts';
import type { EventTable } from '#events/table.ts';
import { wholeSpan } from '#events/whole-span.ts';
import type { Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import { createDerived } from './derived.ts';
import { keepView } from './keep-view.ts';
import { linking } from './linking.ts';
import { looking } from './looking.ts';
import type { Permalink } from './permalink.ts';
import { searching } from './searching.ts';
import { selecting } from './selecting.ts';
import { openingExtent } from './spans.ts';
import type { EventSource, ExplorerState, Part } from './state.ts';

export type Explorer = ReturnType<typeof createExplorer>;

/** What comes with a table and is not state: texts, search, export, places. */
type Contents = {
  readonly records: Records;
  readonly finder: Finder | null;
  readonly exporter: Exporter | null;
  points: Promise<PointIndex> | undefined;
};

/** What became of an event that was asked for by its id. */
export type Finding = 'selected' | 'superseded' | 'unknown' | 'unfetched' | 'fault';

/** An explorer of a story, with its table, its search and its export. */
export function exploreStory(
  story: Story,
  link?: Permalink,
  settings: Pick<EventSource, 'isLocal' | 'isInFrame'> = {},
): Explorer {
  const table = createEventTable(story);
  return createExplorer(story, table, link, { ...sourceOfStory(story, table), ...settings });
}

/**
 * The one state that map, timeline, list and reader share: a store that exports verbs, and no way around them.
 * Made once a story is here, so that nothing in it is ever null because it is still loading.
 */
export function createExplorer(story: Story, table: EventTable, link?: Permalink, source: EventSource = {}) {
  const store = createStore<ExplorerState>()(
    subscribeWithSelector(() => opening(story, table, source.whole ?? wholeSpan(table))),
  );
  const { getState: state, setState: set } = store;
  let contents: Contents = contentsOf(source, source.records ?? recordsOfStory(story, table));
  const derived = createDerived(state, source.times);
  const workings = { ...derived, state, set, isPartial: source.around !== undefined };
  const { search } = searching({ state, set, finder: () => contents.finder });
  const selection = selecting(workings);
  const links = linking({ ...workings, records: () => contents.records, search });
  let calledOff: AbortController | null = null;
  /** Where the map was last said to rest. */
  let inSight: [box: Bbox, zoom: number] | null = null;

  const chosenId = (): string | null => {
    const { selected, wanted } = state();
    return selected === null ? wanted : contents.records.idAt(selected);
  };
  const isMissing = (part: Part, id: string | null): boolean =>
    id !== null && part.records.rowOf(id) === null;
  function bring({ table: events, records, exporter = null, isSample }: Part) {
    const id = chosenId();
    contents = { records, finder: contents.finder, exporter, points: undefined };
    const row = id === null ? null : records.rowOf(id);
    set({
      table: events,
      isSample,
      partMissing: null,
      selected: row,
      wanted: row === null ? id : null,
      hovered: null,
      query: null,
      found: null,
    });
  }
  async function lookAround(box: Bbox, zoom: number): Promise<void> {
    inSight = [box, zoom];
    calledOff?.abort();
    if (!source.around) return;
    calledOff = new AbortController();
    const { signal } = calledOff;
    let part: Part;
    let keep: string | null;
    try {
      do {
        keep = chosenId();
        part = await source.around(box, zoom, keep, signal);
        if (signal.aborted) return;
        // What was chosen while these were on their way need not be among them.
      } while (chosenId() !== keep && isMissing(part, chosenId()));
      bring(part);
    } catch (error) {
      if (signal.aborted) return;
      const isNotFetched = error instanceof NotFetched;
      set({ partMissing: isNotFetched ? 'not-fetched' : 'fault' });
      if (!isNotFetched) throw error;
    }
  }
  if (link) links.restore(link);
  return {
    isLocal: source.isLocal ?? false,
    /** The table has the events of a part of the map: the set is served in tiles. */
    isPartial: workings.isPartial,
    /** The story as it is now. Ask for it each time; it may be another. */
    get story(): Story {
      return state().story;
    },
    /** The events that are here: rows are of this table. Ask for it each time; it may be another. */
    get table(): EventTable {
      return state().table;
    },
    /** All of the story's time, from its first known instant to its last. */
    get whole(): Span {
      return state().whole;
    },
    state,
    subscribe: store.subscribe,
    /** For React's hook alone. */
    store: store as Pick<typeof store, 'getState' | 'getInitialState' | 'subscribe'>,
    /** Searches the events; null where there are too few to search. */
    get finder(): Finder | null {
      return contents.finder;
    },
    /** Writes events that are here; null where they come from nowhere that could be written. */
    get exporter(): Exporter | null {
      return source.isInFrame ? null : contents.exporter;
    },
    eventAt: (row: number) => contents.records.eventAt(row),
    titleAt: (row: number) => contents.records.titleAt(row),
    idAt: (row: number) => contents.records.idAt(row),
    fieldsAt: (row: number) => contents.records.fieldsAt(row),
    rowOf: (id: string) => contents.records.rowOf(id),
    /**
     * Puts other events in the place of those that are here. What is selected stays so where it is among them; a search
     * is of the events that it was made in, and ends.
     */
    bring,
    /**
     * Puts a changed story in the place of the one that is open: events changed, added, removed, other kinds, another
     * time. Selection (by id), window, playhead, axis, camera, kinds and search stay where they still make sense.
     * O(events): for a story, several times a second.
     */
    replaceStory(next: Story) {
      const before = { state: state(), home: derived.home(), records: contents.records };
      const table = createEventTable(next);
      contents = contentsOf(sourceOfStory(next, table), recordsOfStory(next, table));
      set({ story: next, table, ...keepView(before, next, table, contents) });
      const { query } = state();
      // What is found of the events before stands until these have been searched.
      if (query) search(query).catch(() => {});
    },
    /**
     * Told where the map has come to rest: a set that is served in tiles brings the events there, with the selected one.
     * Where they do not come those of before stay, and the state says so. Rejects where that is for a mistake of
     * ours, and not of the network.
     */
    lookAround,
    /** Selects an event by its id. Of a set that is served in tiles it is fetched from wherever it lies. */
    async find(id: string): Promise<Finding> {
      const here = contents.records.rowOf(id);
      if (here !== null) selection.select(here);
      if (here !== null || !source.around) return here === null ? 'unknown' : 'selected';
      selection.select(null);
      // That others did not come before is no answer to this.
      set({ wanted: id, partMissing: null });
      // Before the map is there, the events come with it.
      if (inSight) void lookAround(...inSight);
      return answerTo(id);
    },
    /** The events by place: made, or fetched, when they are first asked for, and again after that has failed. */
    points(): Promise<PointIndex> {
      const of = contents;
      const { table } = state();
      of.points ??= import('#events/point-index.ts').then((it) => it.createPointIndex(table));
      of.points.catch(() => {
        of.points = undefined;
      });
      return of.points;
    },
    ...derived,
    ...selection,
    search,
    ...looking(workings),
    ...links,
  };

  /** Waits for the part of a set that an event is fetched with. */
  function answerTo(id: string): Promise<Finding> {
    return new Promise((resolve) => {
      const unsubscribe = store.subscribe(({ table, wanted, partMissing }, before) => {
        // It has come, or something else has been chosen since, or the event closed.
        if (wanted !== id) settle(chosenId() === id ? 'selected' : 'superseded');
        else if (table !== before.table) settle('unknown');
        else if (partMissing) settle(partMissing === 'fault' ? 'fault' : 'unfetched');
      });
      function settle(finding: Finding) {
        unsubscribe();
        resolve(finding);
      }
    });
  }
}

const contentsOf = ({ finder, exporter, points }: EventSource, records: Records): Contents => ({
  records,
  finder: finder ?? null,
  exporter: exporter ?? null,
  points,
});

function opening(story: Story, table: EventTable, whole: Span): ExplorerState {
  return {
    story,
    whole,
    table,
    isSample: false,
    partMissing: null,
    selected: null,
    wanted: null,
    isStepped: false,
    hovered: null,
    extent: openingExtent(story, whole),
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
