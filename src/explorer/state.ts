import type { Bbox } from '#events/fixed-point.ts';
import type { PointIndex } from '#events/point-index.ts';
import type { Exporter, Finder, Query } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import type { Times } from '#events/tally.ts';
import type { Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import type { Instant } from '#time/calendar.ts';
import type { Camera } from './permalink.ts';

/** What one reader is looking at. Rows are rows of the event table. */
export type ExplorerState = {
  readonly story: Story;
  /** All of the story’s time, from its first known instant to its last. */
  readonly whole: Span;
  /** The events that are here. Of a set that is served in tiles: those of the part of the map that is looked at. */
  readonly table: EventTable;
  /** Those are fewer than there are there: the map is too far away for all. */
  readonly isSample: boolean;
  /** Why those of the part that the map shows now are not here; null where they are. */
  readonly partMissing: 'not-fetched' | 'fault' | null;
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
  /**
   * Brings the events of a part of the map. Rejects with an AbortError where it is called off, with `NotFetched` where they
   * do not come, and with any other error where what reads them is at fault.
   */
  around?: (box: Bbox, zoom: number, keep: string | null, signal: AbortSignal) => Promise<Part>;
  records?: Records;
  finder?: Finder;
  exporter?: Exporter;
  /** The events by place: of many it is made elsewhere, and comes after them. */
  points?: Promise<PointIndex>;
  /** The events are on this reader's machine alone, and no link leads to them. */
  isLocal?: boolean;
  /** In a frame of another page, which is not where files are saved from: the full story is a link away. */
  isInFrame?: boolean;
};

export type State = () => ExplorerState;
export type SetState = (change: Partial<ExplorerState>) => void;
