import { describe, expect, it } from 'vitest';
import { printedRows, sayNotPrinted } from '#app/print/printed-rows.ts';
import { crowdOf } from '../../a-crowd.ts';

const printed = (count: number, selected: number | null) =>
  printedRows(crowdOf(count).explorer.shownRows(), selected);

describe('on paper', () => {
  it('are all events of a story, whichever is read', () => {
    const all = printed(40, 39);
    expect(all.rows).toEqual([...Array(40).keys()]);
    expect(sayNotPrinted(all)).toBe('');
  });

  it.each([
    [null, 0, 99, '1,900 later events are not printed here.'],
    [0, 0, 99, '1,900 later events are not printed here.'],
    [1200, 1200, 1299, '1,200 earlier and 700 later events are not printed here.'],
    [1999, 1900, 1999, '1,900 earlier events are not printed here.'],
  ])('are of two thousand with %s selected those from %i to %i', (selected, first, last, words) => {
    const some = printed(2000, selected);
    expect([some.rows.length, some.rows[0], some.rows.at(-1)]).toEqual([100, first, last]);
    expect(sayNotPrinted(some)).toBe(words);
  });

  it('say it of a single one as of one', () => {
    const { explorer } = crowdOf(101);
    expect(sayNotPrinted(printedRows(explorer.shownRows(), null))).toBe('1 later event is not printed here.');
  });
});
