import type { Span } from '#events/window.ts';
import { sayDate } from '#phrases/say-date.ts';
import { dateOfSpan } from '#time/make-date.ts';

/** A window of time in words: “15–31 July 2019”; empty where it is wider than dates can say. */
export function sayWindow([start, end]: Span): string {
  const date = dateOfSpan(start, end);
  return date ? sayDate(date) : '';
}
