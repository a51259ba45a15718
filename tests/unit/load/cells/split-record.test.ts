import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createCells, textOf } from '#load/cells/cells.ts';
import { unfinished } from '#load/cells/split-record.ts';
import { createCsvSource } from '#load/formats/csv-source.ts';
import { finished } from '#load/formats/record-source.ts';
import { sniffDelimiter } from '#load/formats/sniff-delimiter.ts';
import { utf8 } from '../read-file.ts';

/** Cuts a text into records as slowly and plainly as can be: RFC 4180, one character after the other. */
function cutPlainly(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record = [''];
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const cell = record.length - 1;
    if (isQuoted) {
      if (character !== '"') record[cell] += character;
      else if (text[i + 1] === '"') {
        record[cell] += '"';
        i++;
      } else isQuoted = false;
    } else if (character === '"' && record[cell] === '') isQuoted = true;
    else if (character === delimiter) record.push('');
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i++;
      records.push(record);
      record = [''];
    } else record[cell] += character;
  }
  if (record.length > 1 || record[0] !== '') records.push(record);
  return records.filter((it) => it.length > 1 || it[0] !== '');
}

/** Cuts a text into records as the loader does, of which more and more bytes come. */
function cut(text: string, delimiter: string, step = Number.POSITIVE_INFINITY): string[][] {
  const bytes = utf8(text);
  const source = createCsvSource(['a'], delimiter.charCodeAt(0));
  const records: string[][] = [];
  let at = 0;
  let end = Math.min(step, bytes.length);
  for (;;) {
    const isLast = end === bytes.length;
    const next = source.next(bytes.subarray(0, end), at, end, isLast);
    if (next === finished) return records;
    if (next === unfinished) {
      end = Math.min(end + step, bytes.length);
      continue;
    }
    records.push(Array.from({ length: source.cells.count }, (_, column) => textOf(source.cells, column)));
    at = next;
  }
}

const write = (rows: readonly string[][], delimiter: string, lineBreak: string): string =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter),
    )
    .join(lineBreak);

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'é', 'Ж', '"', ',', ';', '\t', '\n', '\r', ' ', '1', '😀'),
    maxLength: 6,
  }),
  fc.constant(''),
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const mark = fc.constantFrom(',', ';', '\t', '|');

describe('splitRecord', () => {
  it('cuts what is written by the rules as a plain parser does, wherever the chunks end', () => {
    fc.assert(
      fc.property(
        rows,
        mark,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (table, delimiter, lineBreak, hasLast, step) => {
          const text = write(table, delimiter, lineBreak) + (hasLast ? lineBreak : '');
          expect(cut(text, delimiter, step)).toEqual(cutPlainly(text, delimiter));
          expect(cut(text, delimiter)).toEqual(table);
        },
      ),
    );
  });

  test.each<[string, string, string[][]]>([
    ['a quotation mark inside an unquoted cell', 'a,5" pipe,c\n', [['a', '5" pipe', 'c']]],
    ['words after a closing mark', 'a,"b" c,d\n', [['a', '"b" c', 'd']]],
    ['space after a closing mark', 'a,"b" ,d\n', [['a', 'b', 'd']]],
    ['a delimiter between marks, and words after them', 'a,"b,c" d\n', [['a', '"b,c" d']]],
    [
      'a mark that only opens, before one that opens a cell of a later line',
      'a,"b\nc,d\ne,"f"\ng,"h\n\ni"\n',
      [
        ['a', '"b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h\n\ni'],
      ],
    ],
    ['a delimiter at the very end', 'a,b,', [['a', 'b', '']]],
    [
      'empty lines between records',
      '\na,b\n\n\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['rows of any length', 'a\nb,c\nd,e,f', [['a'], ['b', 'c'], ['d', 'e', 'f']]],
    [
      'a mark that only opens, which keeps no other line from being read',
      'a,"b\nc,d\ne,f',
      [
        ['a', 'b\nc,d\ne,f'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
  ])('reads %s', (_name, text, records) => {
    const read = cut(text, ',');
    // Of a record that is put aside, the cells mean nothing.
    if (text.endsWith('e,f')) expect(read.slice(1)).toEqual(records.slice(1));
    else expect(read).toEqual(records);
  });

  test.each([
    ['commas', 'a,b;c\n1,2\n3,4\n', ','],
    ['semicolons, where commas are decimals', 'a;b;c\n1,5;2,5;x\n1,6;2,6;y\n', ';'],
    ['tabs', 'a\tb\n1, 2\t3\n', '\t'],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['commas, where a text has other marks', 'id,text\n1,"a;b;c|d"\n2,"e;f"\n', ','],
    ['one column', 'date\n2019\n2020\n', ','],
  ])('tells %s', (_name, text, delimiter) => {
    const bytes = utf8(text);
    expect(String.fromCharCode(sniffDelimiter(bytes, 0, bytes.length, true, createCells(9)))).toBe(delimiter);
  });
});
