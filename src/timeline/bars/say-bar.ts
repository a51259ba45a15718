import type { Span } from '#events/window.ts';
import { type DateFields, format, formatRange } from '#phrases/date-format.ts';
import { sayDays } from '#phrases/say-date.ts';
import { DAY } from '#time/calendar.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { say } from '#words/bars.ts';

/**
 * The stretch of time of a bar in words: “March 2015”, “2–8 March 2015”, “January–March 2015”, “2010–2019”, “3 August
 * 2015, 14:00–14:15 (UTC)”.
 */
export function sayBar([start, end]: Span, { unit, count }: Step): string {
  if (unit === 'minute' || unit === 'hour') return sayClocks(start, end);
  if (unit === 'day' || unit === 'week') return sayDays(start, end);
  return count === 1 ? format(unit, start) : sayRange(unit, start, end);
}

function sayClocks(start: number, end: number): string {
  const [day, from] = [format('day', start), format('minute', start)];
  if (end % DAY === 0) return say('clockToMidnight', { day, from });
  return say('clock', { day, from, to: format('minute', end) });
}

function sayRange(fields: DateFields, start: number, end: number): string {
  const range = formatRange(fields, start, end - 1);
  if (range !== undefined) return range.replace(/\s*–\s*/u, '–');
  return say('fromTo', { from: format(fields, start), to: format(fields, end - 1) });
}

const rateOfOne = {
  minute: 'perMinute',
  hour: 'perHour',
  day: 'perDay',
  week: 'perWeek',
  month: 'perMonth',
  year: 'perYear',
} as const;

/** Steps of several units that have a name of their own. */
const rateOfNamed = {
  'month 3': 'perQuarter',
  'year 10': 'perDecade',
  'year 100': 'perCentury',
  'year 1000': 'perMillennium',
} as const;

const isNamed = (step: string): step is keyof typeof rateOfNamed => step in rateOfNamed;

/** What a count is of: “1,240 events a week”, “1,240 events per 15 minutes”. */
export function sayRate(count: number, { unit, count: length }: Step): string {
  const named = `${unit} ${length}`;
  if (length === 1) return say(rateOfOne[unit], { count });
  if (isNamed(named)) return say(rateOfNamed[named], { count });
  if (unit === 'minute') return say('perMinutes', { count, length });
  return say(unit === 'hour' ? 'perHours' : 'perYears', { count, length });
}
