import type { Source } from '#story/schema.ts';
import { say } from '#words/event.ts';
import { plainText } from '#words/plain-text.ts';
import { sourceLine } from './citation.ts';
import { yesIf } from './yes-if.ts';

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
  const where = say('citedRow', {
    hasAuthors: yesIf(authors),
    authors: authors ?? '',
    title: file,
    hasContainer: yesIf(container),
    container: container ?? '',
    hasDate: yesIf(date),
    date: date ?? '',
    row: number,
    hasAddress: yesIf(source.URL),
    address: source.URL ?? '',
  });
  return plainText([say('quoted', { words: title }), where, link].filter((it) => it !== null).join('\n'));
}
