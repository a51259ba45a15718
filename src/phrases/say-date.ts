import { DAY, FIRST_YEAR, type Instant, LAST_YEAR, MINUTE, SECOND, utc } from '#time/calendar.ts';
import type { EdtfDate } from '#time/edtf.ts';
import type { EdtfPart, EdtfPoint } from '#time/point.ts';
import { say } from '#words/dates.ts';
import { type DateFields, format, formatRange, sayZone } from './date-format.ts';
import { sayClock, sayPoint } from './say-point.ts';

type PartName = 'year' | 'season' | 'month' | 'day';

type Ends = Pick<EdtfDate, 'start' | 'end'>;

/**
 * A date in the words of the interface, each as wide and as sure as it is: “about 20 August 2019”, “January 2019”,
 * “18–22 August 2019, uncertain”, “the 1980s”, “19 July 2019, 03:00 (UTC+3)”, “from May 2016 on”, “some day in May
 * 2016”, “45 BC” (which is -0044: EDTF has a year 0). Times are said in the zone they were written in, days in none.
 */
export function sayDate({ start, end }: Ends): string {
  if (typeof start === 'object') {
    const said = sayQualified(start);
    if (start === end) return said;
    if (typeof end === 'object') return sayRange(start, end);
    const open = withAbout(start, sayPoint(start));
    return withDoubts(start, say(end === 'open' ? 'from' : 'fromEndUnknown', { start: open }));
  }
  if (typeof end !== 'object') return say('dateUnknown');
  const open = withAbout(end, sayPoint(end));
  return withDoubts(end, say(start === 'open' ? 'until' : 'untilStartUnknown', { end: open }));
}

/** As `sayDate`, to the second at the finest: for a list, where thousandths are in the way. */
export function sayDateBriefly({ start, end }: Ends): string {
  const first = toSecond(start);
  return sayDate({ start: first, end: end === start ? first : toSecond(end) });
}

const toSecond = <T extends EdtfDate['start'] | EdtfDate['end']>(point: T): T =>
  typeof point === 'object' && point.precision === 'millisecond' ? { ...point, precision: 'second' } : point;

/** What an instant is said to on an axis of so many ms or more: its pixels are then about one such unit wide. */
const UNIT_OF_SPAN: [span: number, unit: DateFields][] = [
  [400 * 365 * DAY, 'year'],
  [40 * 365 * DAY, 'month'],
  [7 * DAY, 'day'],
  [10 * MINUTE, 'minute'],
  [5 * SECOND, 'second'],
];

/**
 * An instant in words for a playhead or handle, as fine as an axis of `span` ms shows it: “2019”, “August 2019”,
 * “20 August 2019”, and on an axis shorter than a week “20 August 2019, 03:00 (UTC)”. Always in UTC.
 */
export function sayInstant(instant: Instant, span: number): string {
  if (!Number.isFinite(instant)) return say(instant < 0 ? 'noStart' : 'noEnd');
  const within = Math.min(Math.max(instant, utc(FIRST_YEAR)), utc(LAST_YEAR + 1) - 1);
  const unit = UNIT_OF_SPAN.find(([least]) => span >= least)?.[1] ?? 'millisecond';
  if (unit === 'year' || unit === 'month' || unit === 'day') return format(unit, within);
  return say('atTime', { date: format('day', within), time: format(unit, within), zone: sayZone(0) });
}

/** A half-open span of whole days in UTC: “12–19 August 2019”, “12 August 2019”. */
export function sayDays(start: Instant, end: Instant): string {
  const last = end - DAY;
  const first = format('day', start);
  if (start >= last) return first;
  return formatRange('day', start, last) ?? say('range', { first, last: format('day', last) });
}

const isApproximate = (point: EdtfPoint): boolean => partsOf(point).every(([, part]) => part.isApproximate);

/** With “about” if all of it is approximate. */
const withAbout = (point: EdtfPoint, date: string): string =>
  isApproximate(point) ? say('about', { date }) : date;

/** A date with all that it is in doubt about: “about 1984, uncertain”, “11 June 2004, month uncertain”. */
const sayQualified = (point: EdtfPoint): string => withDoubts(point, withAbout(point, sayPoint(point)));

/** How a doubt is said after a date, and of one end of a range. */
const after = {
  isUncertain: ['uncertain', 'partsUncertain'],
  isApproximate: ['approximate', 'partsApproximate'],
} as const;
const ofEnd = {
  isUncertain: ['endUncertain', 'endPartsUncertain'],
  isApproximate: ['endApproximate', 'endPartsApproximate'],
} as const;

/** With the doubts that “about” does not say: of all of it, or of some of its parts. */
function withDoubts(point: EdtfPoint, date: string, keys: typeof after | typeof ofEnd = after): string {
  const parts = partsOf(point);
  return (['isUncertain', 'isApproximate'] as const).reduce((said, quality) => {
    const [ofAll, ofParts] = keys[quality];
    const doubted = parts.filter(([, part]) => part[quality]);
    if (doubted.length === 0 || (quality === 'isApproximate' && isApproximate(point))) return said;
    if (doubted.length === parts.length) return say(ofAll, { date: said });
    const names = doubted.map(([name]) => say('part', { part: name }));
    return say(ofParts, { date: said, parts: names });
  }, date);
}

type Parts = [PartName, EdtfPart][];

function partsOf({ year, season, month, day }: EdtfPoint): Parts {
  const parts: [PartName, EdtfPart | undefined][] = [
    ['year', year],
    ['season', season],
    ['month', month],
    ['day', day],
  ];
  return parts.filter((named): named is Parts[number] => named[1] !== undefined);
}

/** “18–22 August 2019, uncertain” if both ends are alike, else “May 2016 to about 3 June 2017”. */
function sayRange(start: EdtfPoint, end: EdtfPoint): string {
  const isAlike = isSame(start, end, 'isUncertain') && isSame(start, end, 'isApproximate');
  const together = isAlike ? sayTogether(start, end) : undefined;
  if (together !== undefined) return withDoubts(start, withAbout(start, together));
  const sayEnd = (point: EdtfPoint) => withDoubts(point, withAbout(point, sayPoint(point)), ofEnd);
  return say('range', { first: sayEnd(start), last: sayEnd(end) });
}

function isSame(start: EdtfPoint, end: EdtfPoint, quality: 'isUncertain' | 'isApproximate'): boolean {
  const [a, b] = [partsOf(start), partsOf(end)];
  return a.length === b.length && a.every(([, part], row) => part[quality] === b[row]?.[1][quality]);
}

/** Two whole dates of one precision as one range; undefined where that is not how one would say it. */
function sayTogether(start: EdtfPoint, end: EdtfPoint): string | undefined {
  const { precision } = start;
  if (precision !== end.precision || start.offsetMinutes !== end.offsetMinutes) return undefined;
  if (start.earliest === end.earliest && start.latest === end.latest) return sayPoint(start);
  if (start.offsetMinutes !== undefined) {
    const [date, last] = [start, end].map((p) => format('day', p.earliest + (p.offsetMinutes ?? 0) * MINUTE));
    if (date === undefined || date !== last) return undefined;
    const time = `${sayClock(start)}–${sayClock(end)}`;
    return say('atTime', { date, time, zone: sayZone(start.offsetMinutes) });
  }
  const isWhole = precision === 'year' || precision === 'month' || precision === 'day';
  if (!isWhole || partsOf(start).some(([, { digits }]) => digits.includes('X'))) return undefined;
  if (partsOf(end).some(([, { digits }]) => digits.includes('X'))) return undefined;
  return formatRange(precision, start.earliest, end.earliest);
}
