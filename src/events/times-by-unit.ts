import { DAY, type Instant, MINUTE, utc } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import type { Times } from './tally.ts';

/** A unit of time, and the one before whose end counts are exact. */
export const units = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** How many events begin and how many are over in each of many units of time, by kind. JSON. */
export type UnitCounts = {
  readonly unit: Unit;
  /** Where the first unit begins, ms since the epoch. */
  readonly from: Instant;
  /** kind → unit → events that begin in it; an open start counts in the first. */
  readonly begun: number[][];
  /** kind → unit → events that end in it; an open end is nowhere. */
  readonly over: number[][];
};

/** So many units keep a file of counts at some ten kilobytes, compressed. */
const mostUnits = 12_000;

/** The finest unit of which a span has not too many. */
export function unitFor(first: Instant, last: Instant): Unit {
  return units.find((unit) => edgesOf(unit, first, last, mostUnits) !== null) ?? 'year';
}

/** Counts a table, in the finest unit that its time allows. O(n). */
export function countByUnit(
  table: EventTable,
  kinds: number,
  [first, last]: readonly [Instant, Instant],
): UnitCounts {
  const unit = unitFor(first, last);
  const edges = edgesOf(unit, first, last, Number.POSITIVE_INFINITY)!;
  const rows = () => Array.from({ length: kinds }, () => new Array<number>(edges.length - 1).fill(0));
  const [begun, over] = [rows(), rows()];
  let at = 0;
  for (let row = 0; row < table.length; row++) {
    while (at < edges.length - 2 && table.start[row]! >= edges[at + 1]!) at++;
    begun[table.kind[row]!]![at]!++;
  }
  at = 0;
  for (const row of table.byEnd) {
    if (table.end[row] === Number.POSITIVE_INFINITY) break;
    // A span is half-open: what ends with a unit is over at the end of it, and not a unit later.
    while (at < edges.length - 2 && table.end[row]! > edges[at + 1]!) at++;
    over[table.kind[row]!]![at]!++;
  }
  return { unit, from: edges[0]!, begun, over };
}

/** The counts as a table would have them: one entry for each unit, at the instant where it begins. */
export function timesOf({ unit, from, begun, over }: UnitCounts): Times {
  const length = begun[0]?.length ?? 0;
  const kinds = begun.length;
  const start = new Float64Array(length);
  const end = new Float64Array(length);
  const byEnd = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    start[i] = edgeAt(unit, from, i);
    end[i] = edgeAt(unit, from, i + 1);
    byEnd[i] = i;
  }
  const sums = [begun, over].map((counts) => counts.map(runningSums));
  const ranks = (which: 0 | 1) => (count: number, into: Uint32Array) => {
    for (let kind = 0; kind < kinds; kind++) into[kind] = sums[which]![kind]![count]!;
  };
  const all = Uint32Array.from(sums[0]!, (it) => it[length]!);
  const widths = { minute: MINUTE, hour: 60 * MINUTE, day: DAY, month: 31 * DAY, year: 366 * DAY };
  return {
    columns: { start, end, byEnd },
    tally: { kinds, all, begun: ranks(0), over: ranks(1) },
    step: widths[unit],
  };
}

/** count → how many are among the first so many */
function runningSums(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    sums[i + 1] = sums[i]! + count;
  });
  return sums;
}

/**
 * From a unit before the first instant, at which something may end, to past the last, at which something may begin that has
 * no end; null where that takes more than `most`.
 */
function edgesOf(unit: Unit, first: Instant, last: Instant, most: number): Instant[] | null {
  const from = edgeAt(unit, beginOf(unit, first), -1);
  const edges = [from];
  while (edges.at(-1)! <= last) {
    if (edges.length > most) return null;
    edges.push(edgeAt(unit, from, edges.length));
  }
  return edges;
}

/** Where the unit begins that an instant is in. */
function beginOf(unit: Unit, instant: Instant): Instant {
  const date = new Date(instant);
  if (unit === 'year') return utc(date.getUTCFullYear());
  if (unit === 'month') return utc(date.getUTCFullYear(), date.getUTCMonth() + 1);
  const width = unit === 'day' ? DAY : unit === 'hour' ? 60 * MINUTE : MINUTE;
  return Math.floor(instant / width) * width;
}

/** Where the unit so many after the first begins. */
function edgeAt(unit: Unit, from: Instant, count: number): Instant {
  const date = new Date(from);
  if (unit === 'year') return utc(date.getUTCFullYear() + count);
  if (unit === 'month') return utc(date.getUTCFullYear(), date.getUTCMonth() + 1 + count);
  return from + count * (unit === 'day' ? DAY : unit === 'hour' ? 60 * MINUTE : MINUTE);
}
