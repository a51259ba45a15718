import { describe, expect, it } from 'vitest';
import { type FixedPoint, toFixed } from '#events/fixed-point.ts';
import { type Around, boxAround, nearestPoint, pixelsTo, pointsWithin } from '#events/pick.ts';
import { createPointIndex, pointsIndexed } from '#events/point-index.ts';
import { crowdOf, randomOf } from '../a-crowd.ts';

/** The ground of a map with north up at a zoom. */
function flat(lng: number, lat: number, zoom: number): Around {
  const perPixel = 1 / (512 * 2 ** zoom);
  return { at: toFixed(lng, lat), right: [perPixel * 2 ** 32, 0], down: [0, perPixel * 2 ** 31] };
}

describe('picking', () => {
  const { table, explorer } = crowdOf(4000);
  const index = createPointIndex(table);
  const { position } = table;
  const at = (point: number): FixedPoint => [position[2 * point]!, position[2 * point + 1]!];
  const located = [...table.start.keys()].filter((row) => table.form[row] !== 0);

  it('finds the nearest as a look at every event does, at any zoom, on both sides of 180°', () => {
    const random = randomOf(3);
    for (let round = 0; round < 200; round++) {
      const lng = round % 4 === 0 ? 180 - random() * 4 + 2 : random() * 360 - 180;
      const around = flat(lng, random() * 150 - 75, random() * 9);
      const isWanted = (point: number) => point % 3 > 0 && explorer.passesFilters(point);
      const reach = 4 + random() * 40;
      const near = located.filter((row) => isWanted(row) && pixelsTo(around, at(row)) <= reach);
      const least = Math.min(...near.map((row) => pixelsTo(around, at(row))));
      const nearest = nearestPoint(pointsIndexed(index), position, around, reach, 1e9, isWanted);
      if (near.length === 0) expect(nearest).toBeNull();
      else expect(pixelsTo(around, at(nearest!))).toBe(least);
      const { points, isAll } = pointsWithin(pointsIndexed(index), position, around, reach, 1e6, isWanted);
      expect(points.sort((a, b) => a - b)).toEqual(near);
      expect(isAll).toBe(true);
    }
  });

  it('stops where there are more than it was asked for', () => {
    const { points, isAll } = pointsWithin(
      pointsIndexed(index),
      position,
      flat(0, 0, 0),
      2000,
      10,
      () => true,
    );
    expect(points).toHaveLength(10);
    expect(isAll).toBe(false);
    const some = pointsWithin(
      pointsIndexed(index),
      position,
      flat(0, 0, 0),
      2000,
      located.length,
      () => true,
    );
    expect(some).toMatchObject({ isAll: true, points: { length: located.length } });
    // Where next to none is wanted it gives up, and says so.
    expect(pointsWithin(pointsIndexed(index), position, flat(0, 0, 0), 2000, 10, () => false)).toEqual({
      points: [],
      isAll: false,
    });
  });

  it('measures the same on a map that is turned', () => {
    const { at: middle, right, down } = flat(12, 51, 6);
    // A quarter turn: right is south, down is west.
    const turned: Around = { at: middle, right: [0, down[1]], down: [-right[0], 0] };
    const [x, y] = middle;
    const point: FixedPoint = [x + Math.round(30 * right[0]), y + Math.round(40 * down[1])];
    expect(pixelsTo(turned, point)).toBeCloseTo(50, 3);
    const box = boxAround(turned, 50);
    expect(
      point[0] >= box.west && point[0] <= box.east && point[1] >= box.north && point[1] <= box.south,
    ).toBe(true);
  });

  it('takes of events at one point the last, which is drawn on top', () => {
    const same = { position: new Uint32Array([5, 5, 5, 5, 5, 5]) };
    const tree = { nodeSize: 64, ids: new Uint32Array([2, 0, 1]), coords: same.position };
    const around: Around = { at: [5, 5], right: [1, 0], down: [0, 1] };
    expect(nearestPoint(pointsIndexed(tree), same.position, around, 3, 1e9, () => true)).toBe(2);
  });
});
