import type { Source } from '#story/schema.ts';
import { sayNumber } from '#ui/say-number.ts';
import { sourceLine } from './citation.ts';

type CitedRow = {
  title: string;
  /** Of the row in its file, from 1. */
  number: number;
  /** To the event; null where none leads to it. */
  link: string | null;
};

/** A citation of a row of a file as plain text: what it says happened, the file and the row, the link. A line each. */
export function citationOfRow(source: Source, { title, number, link }: CitedRow): string {
  const { authors, title: file, container, date } = sourceLine(source);
  const where = [authors, `“${file}”`, container, date, `row ${sayNumber(number)}`, source.URL];
  return [`“${title}”`, where.filter(Boolean).join(', '), link].filter((it) => it !== null).join('\n');
}
