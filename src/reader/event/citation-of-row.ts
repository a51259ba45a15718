import type { Source } from '#story/schema.ts';
import { say } from '#words/event.ts';
import { plainText } from '#words/plain-text.ts';
import { sourceValues } from './citation.ts';

type CitedRow = {
  title: string;
  /** Of the row in its file, from 1. */
  number: number;
  /** To the event; null where none leads to it. */
  link: string | null;
};

/** A citation of a row of a file as plain text: what it says happened, the file and the row, the link. A line each. */
export function citationOfRow(source: Source, { title, number, link }: CitedRow): string {
  const where = say('citedRow', { ...sourceValues(source), row: number });
  return plainText([say('quoted', { words: title }), where, link].filter((it) => it !== null).join('\n'));
}
