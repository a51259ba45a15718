import * as fc from 'fast-check';
import { type EventColumns, type EventTable, tableOf } from '#events/table.ts';

/** One event as a test says it: ms, kind 0–3. */
export type Sketched = { start: number; end: number; kind: number };

const DAY = 86_400_000;

/** Starts close together, so that many coincide; durations from an instant to for ever. */
export const anyEvents: fc.Arbitrary<Sketched[]> = fc.array(
  fc
    .tuple(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }) },
        fc.constant(Number.NEGATIVE_INFINITY),
      ),
      fc.constantFrom(1, 3_600_000, DAY, 9 * DAY, 100 * DAY, Number.POSITIVE_INFINITY),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([day, duration, kind]) => {
      const start = day * DAY;
      return { start, end: Number.isFinite(start) ? start + duration : duration, kind };
    }),
  { maxLength: 200 },
);

/** An instant at or near where something begins or ends. */
const anyInstant: fc.Arbitrary<number> = fc
  .tuple(fc.integer({ min: -45, max: 150 }), fc.constantFrom(-1, 0, 1))
  .map(([day, off]) => day * DAY + off);

export const anyWindow: fc.Arbitrary<[number, number]> = fc
  .tuple(anyInstant, anyInstant)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

export function columnsOf(events: readonly Sketched[]): EventColumns {
  return {
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ end }) => end),
    kind: Uint8Array.from(events, ({ kind }) => kind),
    form: new Uint8Array(events.length).fill(1),
    doubt: new Uint8Array(events.length),
    uncertainty: new Float32Array(events.length),
    position: Uint32Array.from(events.flatMap((_, i) => [i, 2 * i])),
  };
}

export const tableWith = (events: readonly Sketched[]): EventTable => tableOf(columnsOf(events));
