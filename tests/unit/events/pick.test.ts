import { describe, expect, it } from 'vitest';
import { type FixedPoint, toFixed } from '#events/fixed-point.ts';
import { type Around, boxAround, nearestSpot, pixelsTo, spotsWithin } from '#events/pick.ts';
import { createSpotIndex, spotsIndexed } from '#events/point-index.ts';
import { crowdOf, randomOf } from '../a-crowd.ts';

/** The ground of a map with north up at a zoom. */
function flat(lng: number, lat: number, zoom: number): Around {
  const perPixel = 1 / (512 * 2 ** zoom);
  return { at: toFixed(lng, lat), right: [perPixel * 2 ** 32, 0], down: [0, perPixel * 2 ** 31] };
}

describe('picking', () => {
  const { table, explorer } = crowdOf(4000);
  const index = createSpotIndex(table);
  const { position } = table;
  const at = (spot: number): FixedPoint => [position[2 * spot]!, position[2 * spot + 1]!];
  const located = [...table.start.keys()].filter((row) => table.form[row] !== 0);

  it('finds the nearest as a look at every event does, at any zoom, on both sides of 180°', () => {
    const random = randomOf(3);
    for (let round = 0; round < 200; round++) {
      const lng = round % 4 === 0 ? 180 - random() * 4 + 2 : random() * 360 - 180;
      const around = flat(lng, random() * 150 - 75, random() * 9);
      const isWanted = (spot: number) => spot % 3 > 0 && explorer.passesFilters(spot);
      const reach = 4 + random() * 40;
      const near = located.filter((row) => isWanted(row) && pixelsTo(around, at(row)) <= reach);
      const least = Math.min(...near.map((row) => pixelsTo(around, at(row))));
      const nearest = nearestSpot(spotsIndexed(index), position, around, reach, 1e9, isWanted);
      if (near.length === 0) expect(nearest).toBeNull();
      else expect(pixelsTo(around, at(nearest!))).toBe(least);
      const { spots, isAll } = spotsWithin(spotsIndexed(index), position, around, reach, 1e6, isWanted);
      expect(spots.sort((a, b) => a - b)).toEqual(near);
      expect(isAll).toBe(true);
    }
  });

  it('stops where there are more than it was asked for', () => {
    const { spots, isAll } = spotsWithin(spotsIndexed(index), position, flat(0, 0, 0), 2000, 10, () => true);
    expect(spots).toHaveLength(10);
    expect(isAll).toBe(false);
    const some = spotsWithin(spotsIndexed(index), position, flat(0, 0, 0), 2000, located.length, () => true);
    expect(some).toMatchObject({ isAll: true, spots: { length: located.length } });
    // Where next to none is wanted it gives up, and says so.
    expect(spotsWithin(spotsIndexed(index), position, flat(0, 0, 0), 2000, 10, () => false)).toEqual({
      spots: [],
      isAll: false,
    });
  });

  it('measures the same on a map that is turned', () => {
    const { at: middle, right, down } = flat(12, 51, 6);
    // A quarter turn: right is south, down is west.
    const turned: Around = { at: middle, right: [0, down[1]], down: [-right[0], 0] };
    const [x, y] = middle;
    const spot: FixedPoint = [x + Math.round(30 * right[0]), y + Math.round(40 * down[1])];
    expect(pixelsTo(turned, spot)).toBeCloseTo(50, 3);
    const box = boxAround(turned, 50);
    expect(spot[0] >= box.west && spot[0] <= box.east && spot[1] >= box.north && spot[1] <= box.south).toBe(
      true,
    );
  });

  it('takes of events at one spot the last, which is drawn on top', () => {
    const same = { position: new Uint32Array([5, 5, 5, 5, 5, 5]) };
    const tree = { nodeSize: 64, ids: new Uint32Array([2, 0, 1]), coords: same.position };
    const around: Around = { at: [5, 5], right: [1, 0], down: [0, 1] };
    expect(nearestSpot(spotsIndexed(tree), same.position, around, 3, 1e9, () => true)).toBe(2);
  });
});
