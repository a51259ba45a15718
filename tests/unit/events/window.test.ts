import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventTable, eventAt, rowOfEvent } from '#events/story-table.ts';
import { wholeSpan } from '#events/whole-span.ts';
import { meetsWindow, phaseAt, rowsInWindow, type Span } from '#events/window.ts';
import { aStory, idsOf } from '../a-story.ts';
import { anyEvents, tableWith } from './some-columns.ts';

const story = aStory([
  { id: 'late', when: '2019-08-20' },
  { id: 'long', when: '2016' },
  { id: 'early', when: '2016-02-01' },
  { id: 'open-end', when: '2018-01/..' },
  { id: 'open-start', when: '../2015' },
]);
const table = createEventTable(story);
const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const idsIn = (window: Span): string[] => idsOf(story, table, rowsInWindow(table, window));

describe('the event table', () => {
  it('puts rows in order of start, open starts first', () => {
    expect(idsOf(story, table, [...table.start.keys()])).toEqual([
      'open-start',
      'long',
      'early',
      'open-end',
      'late',
    ]);
  });

  it('finds the row of an id, and the event of a row', () => {
    const row = rowOfEvent(story, table, 'early');
    expect(row).toBe(2);
    expect(eventAt(story, table, 2).id).toBe('early');
    expect(rowOfEvent(story, table, 'nobody')).toBeNull();
    expect(() => eventAt(story, table, 99)).toThrow(RangeError);
  });

  it('spans from the first known instant to the last; open ends have none', () => {
    expect(wholeSpan(table)).toEqual([day('2016-01-01'), day('2019-08-21')]);
  });

  it('spans what a look at every instant finds, whatever the events', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const some = tableWith(events);
        const known = [...some.start, ...some.end].filter(Number.isFinite);
        const first = Math.min(...known);
        expect(wholeSpan(some)).toEqual(
          known.length === 0 ? [0, 86_400_000] : [first, Math.max(first + 86_400_000, ...known)],
        );
      }),
    );
  });

  it('gives a story of nothing but open ends a span all the same', () => {
    const open = createEventTable(aStory([{ id: 'x', when: '2019-01-01/..' }]));
    expect(wholeSpan(open)).toEqual([day('2019-01-01'), day('2019-01-02')]);
  });
});

describe('a window of time', () => {
  it('keeps an event that began before the window', () => {
    expect(idsIn([day('2016-06-01'), day('2016-07-01')])).toEqual(['long']);
  });

  it('is half-open: an event that begins at its end is outside, one that ends at its start too', () => {
    expect(idsIn([day('2017-01-01'), day('2018-01-01')])).toEqual([]);
    expect(idsIn([day('2017-01-01'), day('2018-01-01') + 1])).toEqual(['open-end']);
  });

  it('meets open ends wherever they reach', () => {
    expect(idsIn([day('2030-01-01'), day('2030-01-02')])).toEqual(['open-end']);
    expect(idsIn([day('1200-01-01'), day('1200-01-02')])).toEqual(['open-start']);
  });

  it('agrees with asking every row, whatever the events and the window', () => {
    const years = fc.integer({ min: 1900, max: 2020 });
    const dates = fc.tuple(years, years).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 30 }),
        years,
        fc.integer({ min: 1, max: 40 }),
        (whens, from, length) => {
          const many = createEventTable(aStory(whens.map((when, i) => ({ id: `e${i}`, when }))));
          const window: Span = [day(`${from}-01-01`), day(`${from + length}-01-01`)];
          const expected = [...many.start.keys()].filter((row) => meetsWindow(many, row, window));
          expect(rowsInWindow(many, window)).toEqual(expected);
        },
      ),
    );
  });
});

describe('an event and the playhead', () => {
  it.each([
    ['2019-08-19', 'later'],
    ['2019-08-20', 'now'],
    ['2019-08-21', 'past'],
  ])('on %s the event of 20 August is %s', (at, phase) => {
    expect(phaseAt(table, 4, day(at))).toBe(phase);
  });

  it('an open end is never past', () => {
    expect(phaseAt(table, 3, day('2500-01-01'))).toBe('now');
  });
});
