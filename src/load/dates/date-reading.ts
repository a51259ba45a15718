import { doubts } from '#events/place-forms.ts';
import { DAY, type Instant } from '#time/calendar.ts';
import { type EdtfDate, parseEdtf } from '#time/edtf.ts';
import { instantToEdtf, spanToEdtf } from '#time/instant.ts';
import { dateAt, dateOfSpan } from '#time/make-date.ts';

/** What a date is known to. `edtf` is a date of another form, whose text says it. */
export type DateUnit = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond' | 'interval' | 'edtf';

/** A date as a file has it: the half-open span it may mean, its unit, and how sure it is. Filled anew for each. */
export type DateReading = {
  start: Instant;
  end: Instant;
  unit: DateUnit;
  /** Bits of `doubts`. */
  doubt: number;
  /** Where the unit is `edtf`: its text, and the date as it was read from that. */
  edtf: string;
  date: EdtfDate | null;
};

export const createReading = (): DateReading => ({
  start: 0,
  end: 0,
  unit: 'day',
  doubt: 0,
  edtf: '',
  date: null,
});

/** Field by field: this is done for each row of a file. */
export function copyReading(from: Readonly<DateReading>, into: DateReading): void {
  into.start = from.start;
  into.end = from.end;
  into.unit = from.unit;
  into.doubt = from.doubt;
  into.edtf = from.edtf;
  into.date = from.date;
}

/** A date that EDTF reads as it stands; false where it does not. */
export function readEdtf(text: string, into: DateReading): boolean {
  const read = parseEdtf(text);
  if (!read.ok) return false;
  const { earliest, latest, isUncertain, isApproximate } = read.date;
  into.start = earliest;
  into.end = latest;
  into.unit = 'edtf';
  into.edtf = text;
  into.date = read.date;
  into.doubt = (isUncertain ? doubts.uncertain : 0) | (isApproximate ? doubts.approximate : 0);
  return true;
}

/**
 * Makes a date such as EDTF can say: of a time that is in doubt the days it lies on, since EDTF qualifies dates alone.
 */
export function settle(reading: DateReading): void {
  if (reading.doubt === 0) return;
  const { start, end, unit, edtf } = reading;
  const hasTime = unit === 'edtf' ? edtf.includes('T') : start % DAY !== 0 || end % DAY !== 0;
  if (!hasTime) return;
  reading.start = Math.floor(start / DAY) * DAY;
  reading.end = Math.ceil(end / DAY) * DAY;
  reading.unit = 'interval';
}

/** The EDTF text of a settled date: `parseEdtf` gives its span and its doubts back. */
export function edtfOf(reading: DateReading): string {
  const { start, end, unit, edtf, doubt } = reading;
  const mark = ['', '?', '~', '%'][doubt]!;
  if (unit === 'edtf') return qualify(edtf, mark);
  if (unit === 'interval') {
    return qualify(isOneDay(reading) ? instantToEdtf(start) : spanToEdtf(start, end), mark);
  }
  const iso = new Date(start).toISOString().replace(/^-00/, '-');
  if (unit === 'year') return iso.slice(0, -20) + mark;
  if (unit === 'month') return iso.slice(0, -17) + mark;
  if (unit === 'day') return iso.slice(0, -14) + mark;
  if (unit === 'minute') return `${iso.slice(0, -8)}Z`;
  return unit === 'second' ? `${iso.slice(0, -5)}Z` : iso;
}

/** A settled date, as its EDTF text says it; that is read only where it was not made here. */
export function dateOfReading(reading: DateReading): EdtfDate {
  const { start, end, unit, doubt, date } = reading;
  const text = edtfOf(reading);
  const marks = {
    isUncertain: (doubt & doubts.uncertain) !== 0,
    isApproximate: (doubt & doubts.approximate) !== 0,
  };
  if (unit === 'edtf') return date?.edtf === text ? date : parsed(text);
  if (unit !== 'interval') return dateAt(start, unit, text, marks) ?? parsed(text);
  return (
    (isOneDay(reading) ? dateAt(start, 'day', text, marks) : dateOfSpan(start, end, text, marks)) ??
    parsed(text)
  );
}

function parsed(text: string): EdtfDate {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`${text} is no EDTF date: ${read.problem.found.key}`);
  return read.date;
}

const isOneDay = ({ start, end }: DateReading): boolean => end - start === DAY && start % DAY === 0;

/** Puts a mark on each end that has none of its own. */
function qualify(edtf: string, mark: string): string {
  if (mark === '' || /[?~%]/.test(edtf)) return edtf;
  return edtf
    .split('/')
    .map((end) => (end === '' || end === '..' ? end : end + mark))
    .join('/');
}
