import * as v from 'valibot';
import { type UnitCounts, units } from '#events/times-by-unit.ts';
import { roles } from '#load/events-file.ts';
import { errorText, LoadError } from '#load/intake/load-error.ts';

/**
 * What goes with an archive of tiles, in a file of its own beside it (`events.pmtiles`, `events.times.json`): how many
 * events there are over time and by kind, all of them, which no view of tiles can know; and how their columns are read.
 * Written by `npm run event-times` from the file that the tiles are made of.
 */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.array(v.array(whole));
const dateOrder = v.picklist(['month-first', 'day-first']);
const dateColumn = v.object({ epochUnit: v.number(), isMidnightDay: v.boolean() });

const eventTimes = v.looseObject({
  'dateline-times': v.literal('1'),
  title: v.string(),
  /** Name of the file that the tiles were made of. */
  file: v.string(),
  /** `value`: what the column of kinds has for it; the kind without one is of all other values. */
  kinds: v.pipe(
    v.array(v.object({ id: v.string(), label: v.string(), value: v.optional(v.string()) })),
    v.minLength(1),
    v.maxLength(8),
  ),
  columns: v.record(v.picklist(roles), v.string()),
  dateOrder: v.optional(dateOrder),
  /** How the dates of the whole file are read: a view of tiles may lack the rows that decide it. */
  dates: v.optional(v.object({ order: dateOrder, start: dateColumn, end: dateColumn })),
  /** All columns of the file: the first events of a view need not have them all. */
  properties: v.optional(v.array(v.string())),
  /** Property that names an event, so that a link finds it again. */
  id: v.optional(v.string()),
  /** Records in the file; of them those that are events; of these those without a place, which no tile has. */
  rows: whole,
  opened: whole,
  unlocated: whole,
  /** [west, south, east, north] */
  bbox: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  decisions: v.array(v.string()),
  counts: v.object({ unit: v.picklist(units), from: v.number(), begun: counts, over: counts }),
});

export type EventTimes = v.InferOutput<typeof eventTimes>;

/**
 * Reads such a file.
 * @throws LoadError that tells what is wrong with it
 */
export function parseEventTimes(text: string): EventTimes {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LoadError('invalid', { key: 'countsNotJson', values: { error: errorText(error) } });
  }
  const read = v.safeParse(eventTimes, value);
  if (!read.success) {
    const [issue] = read.issues;
    const { received: found, expected } = issue;
    const values = { path: v.getDotPath(issue) ?? '/', found, expected: expected ?? '' };
    throw new LoadError('invalid', { key: 'countsNotValid', values });
  }
  const { kinds, counts } = read.output;
  const lengths = new Set([...counts.begun, ...counts.over].map((list) => list.length));
  if (counts.begun.length !== kinds.length || counts.over.length !== kinds.length || lengths.size !== 1)
    throw new LoadError('invalid', { key: 'countsUneven' });
  return read.output;
}

export const unitCountsOf = ({ counts }: EventTimes): UnitCounts => counts;
