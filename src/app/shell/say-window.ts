import type { Span } from '#events/window.ts';
import { parseEdtf } from '#time/edtf.ts';
import { spanToEdtf } from '#time/instant.ts';
import { sayDate } from '#time/say.ts';

/** A window of time in words: “15–31 July 2019”; empty where it is wider than dates can say. */
export function sayWindow([start, end]: Span): string {
  const read = parseEdtf(spanToEdtf(start, end));
  return read.ok ? sayDate(read.date) : '';
}
