import type { Instant } from './calendar.ts';
import { type EdtfPoint, type PointPrecision, type Qualified, readPoint } from './point.ts';
import { type EdtfProblem, isRefused, message, quote, type Refused, refuse } from './problem.ts';

type Precision = PointPrecision | 'interval';

/** `open`: no bound (`..`). `unknown`: there is one, and it is not known (left empty). */
type EdtfEnd = EdtfPoint | 'open' | 'unknown';

/** A date as EDTF has it: the span of instants that it may mean, and how sure it is. */
export type EdtfDate = Qualified & {
  /** As written. */
  edtf: string;
  /** The first instant it may mean; -Infinity when its start is open or unknown. */
  earliest: Instant;
  /** The first instant after it: spans are half-open. +Infinity when its end is open or unknown. */
  latest: Instant;
  precision: Precision;
  /** The ends of an interval; both are the same date when it is none. */
  start: EdtfEnd;
  end: EdtfEnd;
};

/**
 * Reads an EDTF date (ISO 8601-2:2019, Library of Congress EDTF): levels 0 and 1 whole; of level 2 the qualifiers on
 * parts and groups, unspecified digits anywhere, and intervals of these. A time may stand at an end of an interval
 * and may have a fraction of a second, as ISO 8601-1 has them.
 *
 * Stricter than the standard in one thing: a time needs its zone. Sets, exponents, significant digits and the
 * divisions 25–41 of a year are refused by name. Never throws.
 */
export function parseEdtf(text: string): { ok: true; date: EdtfDate } | { ok: false; problem: EdtfProblem } {
  const slash = text.indexOf('/');
  const read = slash < 0 || slash !== text.lastIndexOf('/') ? readDate(text) : readInterval(text, slash);
  return isRefused(read) ? { ok: false, problem: read.problem } : { ok: true, date: read };
}

function readDate(text: string): EdtfDate | Refused {
  const point = readPoint(text, 0);
  if (isRefused(point)) return point;
  const { earliest, latest, precision, isUncertain, isApproximate } = point;
  return { edtf: text, earliest, latest, precision, isUncertain, isApproximate, start: point, end: point };
}

function readInterval(text: string, slash: number): EdtfDate | Refused {
  const start = readEnd(text.slice(0, slash), 0);
  if (typeof start === 'object' && isRefused(start)) return start;
  const end = readEnd(text.slice(slash + 1), slash + 1);
  if (typeof end === 'object' && isRefused(end)) return end;
  if (typeof start === 'string' && typeof end === 'string')
    return refuse(quote('foundNoEnds', text), 'expectedEnd', 'fixNoEnds', 0);
  const earliest = typeof start === 'string' ? Number.NEGATIVE_INFINITY : start.earliest;
  const latest = typeof end === 'string' ? Number.POSITIVE_INFINITY : end.latest;
  if (latest <= earliest)
    return refuse(
      quote('foundEndFirst', text),
      'expectedStartFirst',
      message('fixEndFirst', { interval: `${text.slice(slash + 1)}/${text.slice(0, slash)}` }),
      slash + 1,
    );
  return {
    edtf: text,
    earliest,
    latest,
    precision: 'interval',
    isUncertain: has(start, 'isUncertain') || has(end, 'isUncertain'),
    isApproximate: has(start, 'isApproximate') || has(end, 'isApproximate'),
    start,
    end,
  };
}

function readEnd(text: string, at: number): EdtfEnd | Refused {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readPoint(text, at);
}

function has(end: EdtfEnd, quality: keyof Qualified): boolean {
  return typeof end === 'object' && end[quality];
}
