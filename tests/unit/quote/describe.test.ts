import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anchorQuote } from '#quote/anchor.ts';
import { describeQuote } from '#quote/describe.ts';
import { normaliseSpace, normaliseWithOffsets } from '#quote/normalise.ts';

const word = fc.constantFrom(
  'the',
  'the',
  'strike',
  'a',
  'aa',
  'العراق',
  'في',
  '👩‍👩‍👧',
  '🚀',
  'e\u0301',
  '“Balad,”',
  '日本語',
);
const space = fc.constantFrom(' ', ' ', '  ', '\n', '\r\n\t', '\u00a0', '\u2003 ', '', '\ufeff');
const text = fc
  .array(fc.tuple(word, space), { maxLength: 30 })
  .map((pairs) => pairs.map(([letters, gap]) => letters + gap).join(''));
const textAndRange = fc
  .oneof(
    text,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 }),
  )
  .chain((source) => fc.tuple(fc.constant(source), fc.nat(source.length), fc.nat(source.length)))
  .map(([source, a, b]) => ({ source, start: Math.min(a, b), end: Math.max(a, b) }));

describe('describeQuote', () => {
  const SOURCE = 'He said on Monday that he said on Tuesday what he said on Monday.';
  test.each([
    ['nothing where the words stand once', 'Tuesday', 0, { exact: 'Tuesday' }],
    ['the shorter side', 'said', 1, { exact: 'said', prefix: 'that he' }],
    ['a prefix', 'he said', 1, { exact: 'he said', prefix: 'what' }],
    ['a suffix that runs to the full stop', 'Monday', 1, { exact: 'Monday', suffix: '.' }],
  ])('adds %s', (_name, words, nth, quote) => {
    let start = SOURCE.indexOf(words);
    for (let row = 0; row < nth; row++) start = SOURCE.indexOf(words, start + 1);
    expect(describeQuote(SOURCE, start, start + words.length)).toEqual(quote);
  });

  it('cuts no character of a script without spaces in two', () => {
    const source = `${'🚀'.repeat(60)}x${'🚀'.repeat(60)}x`;
    const quote = describeQuote(source, 120, 121);
    expect(quote.suffix ?? quote.prefix).toMatch(/^(🚀)+x?$/u);
    expect(anchorQuote(source, quote)).toEqual({ found: 'once', match: { start: 120, end: 121 } });
  });

  it('has no words for white space', () => {
    expect(describeQuote('a  b', 1, 3)).toEqual({ exact: '' });
  });

  it('is undone by anchorQuote, for any text and range', () => {
    fc.assert(
      fc.property(textAndRange, ({ source, start, end }) => {
        const range = source.slice(start, end);
        fc.pre(range.trim() !== '');
        const from = start + range.length - range.trimStart().length;
        const match = { start: from, end: from + range.trim().length };
        expect(anchorQuote(source, describeQuote(source, start, end))).toEqual({ found: 'once', match });
      }),
      { seed: 20190820, numRuns: 2000 },
    );
  });

  it('begins a prefix and ends a suffix at a word border', () => {
    fc.assert(
      fc.property(textAndRange, ({ source, start, end }) => {
        const quote = describeQuote(source, start, end);
        const words = normaliseSpace(source).split(' ');
        if (words.some((letters) => letters.length > 40)) return;
        if (quote.prefix)
          expect(words.some((letters) => letters.startsWith(quote.prefix!.split(' ')[0]!))).toBe(true);
        if (quote.suffix)
          expect(words.some((letters) => letters.endsWith(quote.suffix!.split(' ').at(-1)!))).toBe(true);
      }),
      { seed: 20190820 },
    );
  });
});

describe('normaliseWithOffsets', () => {
  it('maps each unit to the same unit of the text, and a space to the beginning of its run', () => {
    fc.assert(
      fc.property(textAndRange, ({ source }) => {
        const { normalised, offsets } = normaliseWithOffsets(source);
        expect(normalised).toBe(normaliseSpace(source));
        for (let at = 0; at < normalised.length; at++) {
          const given = source[offsets[at]!]!;
          if (normalised[at] === ' ') expect(given).toMatch(/\s/);
          else expect(given).toBe(normalised[at]);
          if (at > 0) expect(offsets[at]).toBeGreaterThan(offsets[at - 1]!);
        }
      }),
      { seed: 20190820 },
    );
  });
});
