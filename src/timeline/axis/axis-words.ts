import { format } from '#phrases/date-format.ts';
import type { Instant } from '#time/calendar.ts';
import type { Unit } from './steps.ts';

const LOCALE = 'en-GB';

const formatter = (fields: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', calendar: 'gregory', ...fields });

const clock = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayOfMonth = formatter({ day: 'numeric' });
const month = formatter({ month: 'short' });
const dayAndMonth = formatter({ day: 'numeric', month: 'short' });

const sayYear = (instant: Instant) => format('year', instant);

/** What stands at a tick: as little as its context leaves to say. */
const fine: Record<Unit, (instant: Instant) => string> = {
  minute: (instant) => clock.format(instant),
  hour: (instant) => clock.format(instant),
  day: (instant) => dayOfMonth.format(instant),
  week: (instant) => dayOfMonth.format(instant),
  month: (instant) => month.format(instant),
  year: sayYear,
};

/** What stands under a stretch of ticks, the longest wording first; the shorter ones are for tight places. */
const context: Record<'day' | 'month' | 'year', (instant: Instant) => string[]> = {
  day: (instant) => [
    format('day', instant),
    `${dayAndMonth.format(instant)} ${sayYear(instant)}`,
    dayAndMonth.format(instant),
  ],
  month: (instant) => [
    format('month', instant),
    `${month.format(instant)} ${sayYear(instant)}`,
    month.format(instant),
  ],
  year: (instant) => [sayYear(instant)],
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
