import { describe, expect, it } from 'vitest';
import { wrapText } from '#app/picture/wrap-text.ts';

/** Every letter is one unit wide. */
const wrap = (text: string, width: number, mostLines = 9) =>
  wrapText(text, width, mostLines, (it) => [...it].length);

describe('wrapText', () => {
  it.each([
    ['', 10, []],
    ['one', 10, ['one']],
    ['one two three', 7, ['one two', 'three']],
    ['one  two\nthree', 20, ['one two three']],
    ['a word too-long-for-it', 8, ['a word', 'too-long', '-for-it']],
    ['👩👩👩', 2, ['👩👩', '👩']],
  ])('breaks “%s” at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('cuts what the lines cannot hold, and says so within the width', () => {
    expect(wrap('one two three four', 7, 2)).toEqual(['one two', 'three…']);
    expect(wrap('one two sixteen four', 7, 2)).toEqual(['one two', 'sixtee…']);
  });
});
