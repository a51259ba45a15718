import { type EventTable, rowOfPoint } from './table.ts';
import { firstWhere } from './window.ts';

/**
 * Where the points of an event stand in `classes.points`: they lie side by side, the first position first. A few binary
 * searches. Throws a RangeError for a row the table does not have.
 */
export function placesOfRow(table: EventTable, row: number): readonly [first: number, last: number] {
  const { points, offsets, longest } = table.classes;
  const rowAt = (place: number): number => rowOfPoint(table, points[place]!);
  for (let index = 0; index < longest.length; index++) {
    const [from, to] = [offsets[index]!, offsets[index + 1]!];
    const first = from + firstWhere(to - from, (i) => rowAt(from + i) >= row);
    if (first === to || rowAt(first) !== row) continue;
    return [first, from + firstWhere(to - from, (i) => rowAt(from + i) > row)];
  }
  throw new RangeError(`row ${row} of ${table.length}`);
}
