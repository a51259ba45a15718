import { DAY, FIRST_YEAR, type Instant, LAST_YEAR, MINUTE, SECOND, utc } from './calendar.ts';
import { parseEdtf } from './edtf.ts';

/** Units that EDTF texts of an instant can end in, the widest first: ms, and where the ISO text is cut. */
const UNITS = [
  { width: DAY, cut: 'T'.length + 'hh:mm:ss.mmmZ'.length, zone: '' },
  { width: MINUTE, cut: ':ss.mmmZ'.length, zone: 'Z' },
  { width: SECOND, cut: '.mmmZ'.length, zone: 'Z' },
  { width: 1, cut: 0, zone: '' },
];

/**
 * The shortest EDTF text that begins at an instant, in UTC: `2019-08-20` at midnight, else `2019-08-20T03:00Z`, with
 * seconds and their decimals as needed. ±Infinity is `..`.
 *
 * Whole milliseconds come back exactly from `instantFromEdtf`, in years of four digits: EDTF writes no days in longer
 * ones, so there the year alone is written (`Y12019`). Fractions of a millisecond are rounded down.
 */
export function instantToEdtf(instant: Instant): string {
  return write(instant, unitOf(Math.floor(instant)));
}

/** The instant at which an EDTF date or time begins; undefined for an interval or for what is not EDTF. */
export function instantFromEdtf(text: string): Instant | undefined {
  const read = parseEdtf(text);
  return read.ok && read.date.precision !== 'interval' ? read.date.earliest : undefined;
}

/**
 * The shortest EDTF interval that means the half-open span [earliest, latest): `parseEdtf` gives back the same two
 * instants, if whole ms in years of four digits. EDTF includes the end it names, so that is the last day, minute,
 * second or millisecond inside the span: two whole days are `2019-08-18/2019-08-19`. Expects earliest < latest.
 */
export function spanToEdtf(earliest: Instant, latest: Instant): string {
  const unit = unitOf(Math.floor(latest));
  return `${instantToEdtf(earliest)}/${write(latest - unit.width, unit)}`;
}

function unitOf(ms: number): (typeof UNITS)[number] {
  return UNITS.find(({ width }) => ms % width === 0) ?? UNITS[3]!;
}

function write(instant: Instant, { cut, zone }: (typeof UNITS)[number]): string {
  if (!Number.isFinite(instant)) return '..';
  const date = new Date(Math.min(Math.max(Math.floor(instant), utc(FIRST_YEAR)), utc(LAST_YEAR + 1) - 1));
  const year = date.getUTCFullYear();
  if (Math.abs(year) > 9999) return `Y${year}`;
  // ECMA-262 writes years before 0 as -002019, EDTF as -2019.
  const iso = date.toISOString().replace(/^-00/, '-');
  return iso.slice(0, iso.length - cut) + zone;
}
