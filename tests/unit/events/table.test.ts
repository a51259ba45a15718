import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argsort } from '#events/argsort.ts';
import { fromFixed, toFixed } from '#events/fixed-point.ts';
import { createEventTable } from '#events/story-table.ts';
import { buffersOf, rowOfPoint, tableOf } from '#events/table.ts';
import { placesOfClass } from '#events/window.ts';
import { aStory } from '../a-story.ts';
import { anyEvents, anyWindow, columnsOf, tableWith } from './some-columns.ts';

describe('the order of values', () => {
  const sorted = (values: Float64Array) =>
    [...values.keys()].sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      return x < y ? -1 : x > y ? 1 : a - b;
    });

  it('is theirs, and of equal ones that of their places', () => {
    const numbers = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(numbers), (list) => {
        const values = Float64Array.from(list);
        expect([...argsort(values)]).toEqual(sorted(values));
      }),
    );
  });

  it('is the same for many, by radix: negative, infinite, repeated', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    const values = Float64Array.from({ length: 20_000 }, (_, i) => {
      if (i % 997 === 0) return Number.NEGATIVE_INFINITY;
      if (i % 991 === 0) return i % 2 ? 0 : -0;
      return Math.round((random() - 0.4) * 1e6) * (i % 3 ? 1 : 86_400_000);
    });
    expect([...argsort(values)]).toEqual(sorted(values));
  });
});

describe('an event table', () => {
  it('has its rows in order of start, then of end, then of the source, with all that belongs to them', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const table = tableWith(events);
        const expected = [...events.keys()].sort((a, b) => {
          const [x, y] = [events[a]!, events[b]!];
          if (x.start !== y.start) return x.start < y.start ? -1 : 1;
          if (x.end !== y.end) return x.end < y.end ? -1 : 1;
          return a - b;
        });
        expect([...table.feature]).toEqual(expected);
        expected.forEach((event, row) => {
          const { start, end, kind } = events[event]!;
          expect([table.start[row], table.end[row], table.kind[row]]).toEqual([start, end, kind]);
          expect(table.position[2 * row + 1]).toBe(2 * event);
        });
      }),
    );
  });

  it('has every point in one class, in order of row, and in it all that a window can meet', () => {
    fc.assert(
      fc.property(anyEvents, anyWindow, (events, window) => {
        const table = tableWith(events);
        const { points, offsets, longest } = table.classes;
        expect([...points].sort((a, b) => a - b)).toEqual([...table.start.keys()]);
        const asked = new Set<number>();
        longest.forEach((_, index) => {
          const rows = [...points.subarray(offsets[index]!, offsets[index + 1]!)];
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          const [first, last] = placesOfClass(table, index, window);
          for (let place = first; place < last; place++) asked.add(points[place]!);
        });
        for (let row = 0; row < table.length; row++)
          if (table.start[row]! < window[1] && table.end[row]! > window[0]) expect(asked.has(row)).toBe(true);
      }),
    );
  });

  it('does not ask a year of days for a window of an hour because one event lasts a hundred years', () => {
    const day = 86_400_000;
    const days = Array.from({ length: 3650 }, (_, i) => ({ start: i * day, end: (i + 1) * day, kind: 0 }));
    const table = tableWith([{ start: 0, end: 36_500 * day, kind: 1 }, ...days]);
    const asked = [...table.classes.longest.keys()].map((index) => {
      const [first, last] = placesOfClass(table, index, [3000 * day, 3000 * day + 1]);
      return last - first;
    });
    expect(asked.reduce((a, b) => a + b)).toBeLessThanOrEqual(3);
  });

  it('keeps the further positions of an event with several beside its row', () => {
    const further = { event: Uint32Array.of(0, 2, 0), position: Uint32Array.of(10, 11, 30, 31, 12, 13) };
    const sketches = [3, 1, 2].map((start) => ({ start, end: start + 1, kind: 0 }));
    const table = tableOf({ ...columnsOf(sketches), further });
    const points = [...table.classes.points].map((point) => [
      rowOfPoint(table, point),
      table.position[2 * point + 1],
    ]);
    expect(points).toEqual([
      [0, 2],
      [1, 4],
      [1, 31],
      [2, 0],
      [2, 11],
      [2, 13],
    ]);
  });

  it('can be sent to and from a worker as it is: every column once', () => {
    const table = tableWith([{ start: 0, end: 1, kind: 0 }]);
    const sent = structuredClone(table, { transfer: buffersOf(table) });
    expect([...sent.start]).toEqual([0]);
    expect([...sent.classes.points]).toEqual([0]);
    expect(table.start.length).toBe(0);
  });

  it('says of a story how each place is known, and where', () => {
    const table = createEventTable(
      aStory([
        { id: 'a', when: '2019-01-01' },
        { id: 'b', when: '2019-01-02?', geometry: { type: 'Point', coordinates: [44, 33] } },
        {
          id: 'c',
          when: '2019-01-03~',
          geometry: { type: 'Point', coordinates: [44, 33] },
          where: { name: 'C', coordinateUncertaintyInMeters: 500 },
        },
        {
          id: 'd',
          when: '2019-01-04%',
          geometry: { type: 'Point', coordinates: [44, 33] },
          where: { name: 'D', standsFor: 'province' },
        },
        {
          id: 'e',
          when: '2019-01-05',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [2, 0],
                [2, 4],
                [0, 4],
                [0, 0],
              ],
            ],
          },
        },
      ]),
    );
    expect([...table.form]).toEqual([0, 1, 2, 5, 3]);
    expect([...table.doubt]).toEqual([0, 1, 2, 3, 0]);
    expect([...table.uncertainty]).toEqual([0, 0, 500, 0, 0]);
    const [lng, lat] = fromFixed([table.position[8]!, table.position[9]!]);
    expect(lng).toBeCloseTo(1, 6);
    expect(lat).toBeCloseTo(2, 6);
  });
});

describe('a position in whole numbers', () => {
  it('comes back to within a centimetre, wherever it is', () => {
    const centimetre = 1e-7;
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 179.9999, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lng, lat) => {
          const [x, y] = fromFixed(toFixed(lng, lat));
          expect(Math.abs(x - lng)).toBeLessThan(centimetre);
          expect(Math.abs(y - lat)).toBeLessThan(centimetre);
        },
      ),
    );
  });

  it('goes round the world: what lies a little west of 180° is a little west of it, as a difference of 32 bits', () => {
    const [east] = toFixed(179.9, 0);
    const [west] = toFixed(-179.9, 0);
    expect(((west - east) | 0) / 2 ** 32).toBeCloseTo(0.2 / 360, 6);
    expect(toFixed(180, 0)).toEqual(toFixed(-180, 0));
    expect(toFixed(540, 12)).toEqual(toFixed(180, 12));
  });

  it('stays on the map at the poles', () => {
    expect(toFixed(0, 90)[1]).toBe(0);
    expect(toFixed(0, -90)[1]).toBe(2 ** 31 - 1);
  });
});
