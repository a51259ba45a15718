import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf } from '#events/histogram.ts';
import { countByKind, rowsShown, sumOfKinds } from '#events/shown.ts';
import { createTally } from '#events/tally.ts';
import { meetsWindow } from '#events/window.ts';
import { anyEvents, anyWindow, tableWith } from './some-columns.ts';

const kinds = 4;
const anyKinds = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 3 })).map((list) => new Set(list)));
const anyMask = (length: number) =>
  fc.option(
    fc.array(fc.boolean(), { minLength: length, maxLength: length }).map((it) => Uint8Array.from(it, Number)),
  );
const looks = anyEvents.chain((events) =>
  fc.record({
    events: fc.constant(events),
    window: fc.option(anyWindow),
    kinds: anyKinds,
    mask: anyMask(events.length),
  }),
);

describe('what a look shows', () => {
  it('is counted by kind as if every event were asked', () => {
    fc.assert(
      fc.property(looks, ({ events, window, mask, kinds: shown }) => {
        const table = tableWith(events);
        const expected = new Array<number>(kinds).fill(0);
        for (let row = 0; row < table.length; row++)
          if ((!mask || mask[row]) && (!window || meetsWindow(table, row, window)))
            expected[table.kind[row]!]!++;
        const counts = countByKind(table, createTally(table, kinds, mask), window);
        expect([...counts]).toEqual(expected);
        expect(sumOfKinds(counts, shown)).toBe(
          expected.filter((_, kind) => !shown || shown.has(kind)).reduce((a, b) => a + b, 0),
        );
      }),
    );
  });

  it('is listed in order of start as if every event were asked, and every row knows its place', () => {
    fc.assert(
      fc.property(looks, ({ events, ...look }) => {
        const table = tableWith(events);
        const expected = [...table.start.keys()].filter(
          (row) =>
            (!look.kinds || look.kinds.has(table.kind[row]!)) &&
            (!look.mask || look.mask[row] === 1) &&
            (!look.window || meetsWindow(table, row, look.window)),
        );
        const list = rowsShown(table, createTally(table, kinds, look.mask), look);
        expect(list.length).toBe(expected.length);
        expect(expected.map((_, place) => list.at(place))).toEqual(expected);
        expect(list.at(expected.length)).toBeUndefined();
        for (let row = 0; row < table.length; row++) {
          expect(list.placeOf(row)).toBe(expected.indexOf(row));
          expect(list.countBefore(row)).toBe(expected.filter((it) => it < row).length);
        }
      }),
    );
  });
});

describe('a histogram', () => {
  it('has every event that begins in its span in the part where it begins, by kind', () => {
    fc.assert(
      fc.property(looks, anyWindow, fc.integer({ min: 1, max: 50 }), ({ events, mask }, span, bins) => {
        const table = tableWith(events);
        const { counts } = histogramOf(table, createTally(table, kinds, mask), span, bins);
        const edges = Array.from(
          { length: bins + 1 },
          (_, bin) => span[0] + ((span[1] - span[0]) * bin) / bins,
        );
        const expected = new Array<number>(bins * kinds).fill(0);
        for (let row = 0; row < table.length; row++) {
          const start = table.start[row]!;
          if (mask && !mask[row]) continue;
          const bin = edges.findLastIndex((edge) => edge <= start);
          if (bin >= 0 && bin < bins) expected[bin * kinds + table.kind[row]!]!++;
        }
        expect([...counts]).toEqual(expected);
      }),
    );
  });
});
