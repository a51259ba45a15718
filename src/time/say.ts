import { DAY, FIRST_YEAR, type Instant, LAST_YEAR, MINUTE, SECOND, utc } from './calendar.ts';
import type { EdtfDate } from './edtf.ts';
import { type DateFields, format, formatRange, sayZone } from './intl.ts';
import type { EdtfPart, EdtfPoint } from './point.ts';
import { sayClock, sayPoint } from './say-point.ts';
import { type PartName, ENGLISH as words } from './words.ts';

const BRITISH = 'en-GB';

type Ends = Pick<EdtfDate, 'start' | 'end'>;

/**
 * A date in the words of British news English, each as wide and as sure as it is: “about 20 August 2019”, “January
 * 2019”, “18–22 August 2019, uncertain”, “the 1980s”, “19 July 2019, 03:00 (UTC+3)”, “from May 2016 on”, “some day
 * in May 2016”, “45 BC” (which is -0044: EDTF has a year 0). Month names and their order are the locale's (BCP 47);
 * the other words are English for now. Times are said in the zone they were written in, days in none.
 */
export function sayDate({ start, end }: Ends, { locale = BRITISH }: { locale?: string } = {}): string {
  if (typeof start === 'object') {
    const { said, doubt } = sayQualified(start, locale);
    if (start === end) return said + doubt;
    if (typeof end === 'object') return sayRange(start, end, locale);
    return (end === 'open' ? words.from(said) : words.fromEndUnknown(said)) + doubt;
  }
  if (typeof end !== 'object') return words.dateUnknown;
  const { said, doubt } = sayQualified(end, locale);
  return (start === 'open' ? words.until(said) : words.untilStartUnknown(said)) + doubt;
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
export function sayInstant(instant: Instant, span: number, locale: string = BRITISH): string {
  if (!Number.isFinite(instant)) return instant < 0 ? words.noStart : words.noEnd;
  const within = Math.min(Math.max(instant, utc(FIRST_YEAR)), utc(LAST_YEAR + 1) - 1);
  const unit = UNIT_OF_SPAN.find(([least]) => span >= least)?.[1] ?? 'millisecond';
  if (unit === 'year' || unit === 'month' || unit === 'day') return format(unit, within, locale);
  return words.at(format('day', within, locale), `${format(unit, within, locale)} ${words.zone(sayZone(0))}`);
}

/** A half-open span of whole days in UTC: “12–19 August 2019”, “12 August 2019”. */
export function sayDays(start: Instant, end: Instant, locale: string = BRITISH): string {
  const last = end - DAY;
  const [from, to] = [format('day', start, locale), format('day', last, locale)];
  return start >= last ? from : (formatRange('day', start, last, locale) ?? words.range(from, to));
}

/** A date, with “about” if all of it is approximate, and apart from it the doubts said after it: “, uncertain”. */
function sayQualified(point: EdtfPoint, locale: string): { said: string; doubt: string } {
  const parts = partsOf(point);
  const isAllApproximate = parts.every(([, part]) => part.isApproximate);
  const uncertain = sayDoubt(parts, 'isUncertain', words.uncertain);
  const approximate = isAllApproximate ? '' : sayDoubt(parts, 'isApproximate', words.approximate);
  const said = sayPoint(point, locale);
  return { said: isAllApproximate ? words.about(said) : said, doubt: uncertain + approximate };
}

/** “, uncertain” of a whole date, “, month and day uncertain” of some of its parts. */
function sayDoubt(parts: Parts, quality: 'isUncertain' | 'isApproximate', word: string): string {
  const doubted = parts.filter(([, part]) => part[quality]).map(([name]) => words.parts[name]);
  if (doubted.length === 0) return '';
  return doubted.length === parts.length ? `, ${word}` : `, ${doubted.join(` ${words.and} `)} ${word}`;
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
function sayRange(start: EdtfPoint, end: EdtfPoint, locale: string): string {
  const first = sayQualified(start, locale);
  const last = sayQualified(end, locale);
  const isAlike = isSame(start, end, 'isUncertain') && isSame(start, end, 'isApproximate');
  const together = isAlike ? sayTogether(start, end, locale) : undefined;
  if (together !== undefined)
    return (first.said.startsWith(words.about('')) ? words.about(together) : together) + first.doubt;
  const [from, to] = [first, last].map(({ said, doubt }) => (doubt ? `${said} (${doubt.slice(2)})` : said));
  return words.range(from ?? '', to ?? '');
}

function isSame(start: EdtfPoint, end: EdtfPoint, quality: 'isUncertain' | 'isApproximate'): boolean {
  const [a, b] = [partsOf(start), partsOf(end)];
  return a.length === b.length && a.every(([, part], row) => part[quality] === b[row]?.[1][quality]);
}

/** Two whole dates of one precision as one range; undefined where that is not how one would say it. */
function sayTogether(start: EdtfPoint, end: EdtfPoint, locale: string): string | undefined {
  const { precision } = start;
  if (precision !== end.precision || start.offsetMinutes !== end.offsetMinutes) return undefined;
  if (start.earliest === end.earliest && start.latest === end.latest) return sayPoint(start, locale);
  if (start.offsetMinutes !== undefined) {
    const [first, last] = [start, end].map((p) =>
      format('day', p.earliest + (p.offsetMinutes ?? 0) * MINUTE, locale),
    );
    if (first === undefined || first !== last) return undefined;
    const clocks = `${sayClock(start, locale)}–${sayClock(end, locale)} ${words.zone(sayZone(start.offsetMinutes))}`;
    return words.at(first, clocks);
  }
  const isWhole = precision === 'year' || precision === 'month' || precision === 'day';
  if (!isWhole || partsOf(start).some(([, { digits }]) => digits.includes('X'))) return undefined;
  if (partsOf(end).some(([, { digits }]) => digits.includes('X'))) return undefined;
  return formatRange(precision, start.earliest, end.earliest, locale);
}
