import { format, sayYear } from '#phrases/date-format.ts';
import type { Instant } from '#time/calendar.ts';
import { dateTimeFormat } from '#words/intl.ts';
import type { Unit } from './steps.ts';

type Words = (instant: Instant) => string;

/** Some fields of an instant in UTC, the year with its era. */
function fields(options: Intl.DateTimeFormatOptions): Words {
  const inUtc: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', ...options };
  if (!options.year) return (instant) => dateTimeFormat(inUtc).format(instant);
  return (instant) =>
    dateTimeFormat(inUtc)
      .formatToParts(instant)
      .map(({ type, value }) => (type === 'year' ? yearOf(instant) : value))
      .join('');
}

const yearOf: Words = (instant) => sayYear(new Date(instant).getUTCFullYear());

const clock = fields({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayOfMonth = fields({ day: 'numeric' });
const month = fields({ month: 'short' });
const monthAndYear = fields({ month: 'short', year: 'numeric' });
const dayAndMonth = fields({ day: 'numeric', month: 'short' });
const date = fields({ day: 'numeric', month: 'short', year: 'numeric' });
const year: Words = (instant) => format('year', instant);

/** What stands at a tick: as little as its context leaves to say. */
const fine: Record<Unit, Words> = {
  minute: clock,
  hour: clock,
  day: dayOfMonth,
  week: dayOfMonth,
  month,
  year,
};

/** What stands under a stretch of ticks, the longest wording first; the shorter ones are for tight places. */
const context: Record<'day' | 'month' | 'year', (instant: Instant) => string[]> = {
  day: (instant) => [format('day', instant), date(instant), dayAndMonth(instant)],
  month: (instant) => [format('month', instant), monthAndYear(instant), month(instant)],
  year: (instant) => [year(instant)],
};

export type ContextUnit = keyof typeof context;

/** The label of a tick of this unit, such as `15`, `Jul`, `06:00`, `2019`. */
export function tickLabel(instant: Instant, unit: Unit): string {
  return fine[unit](instant);
}

/** The labels of a stretch of time, from the fullest to the shortest: `August 2019`, `Aug 2019`, `Aug`. */
export function contextLabels(instant: Instant, unit: ContextUnit): string[] {
  return context[unit](instant);
}
