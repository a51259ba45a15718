import { expect, it } from 'vitest';
import { endRanksOf } from '#events/end-ranks.ts';
import { placesOfRow } from '#events/places-of-row.ts';
import { rowOfPoint } from '#events/table.ts';
import { fewVisible, pointsListed, ranksOn, visibleNow, visibleRange } from '#events/visible-events.ts';
import { crowdOf, randomOf } from '../a-crowd.ts';
import { anExplorer } from '../a-story.ts';

const anywhere = { west: 0, east: 2 ** 32 - 1, north: 0, south: 2 ** 31 - 1 };

/** As a shader does: what lies in the ranges of the classes, less what its rank by end says is over. */
function drawn({ table, state, playhead }: ReturnType<typeof anExplorer>) {
  const { window } = state();
  const ranks = ranksOn(table, window, playhead(), state().playhead === null);
  const endRanks = endRanksOf(table);
  const rows: number[] = [];
  const now: number[] = [];
  for (let index = 0; index < table.classes.longest.length; index++) {
    const [first, last] = visibleRange(table, index, window, ranks.begun);
    for (let place = first; place < last; place++) {
      const row = rowOfPoint(table, table.classes.points[place]!);
      if (endRanks[row]! < ranks.over) continue;
      rows.push(row);
      if (endRanks[row]! >= ranks.ended) now.push(row);
    }
  }
  const inOrder = (list: number[]) => list.sort((a, b) => a - b);
  return { rows: inOrder(rows), now: inOrder(now) };
}

it('is drawn in ranges exactly as the explorer has it visible, whatever the window and the playhead', () => {
  const { explorer } = crowdOf(3000, { intervals: 0.4 });
  const { table, whole } = explorer;
  const random = randomOf(7);
  const moment = () => whole[0] + random() * (whole[1] - whole[0]);
  // Edges of events are where one too many or too few would show.
  const edge = () => (random() < 0.5 ? table.start : table.end)[Math.floor(random() * table.length)]!;
  for (let round = 0; round < 60; round++) {
    explorer.setWindow(round % 5 === 0 ? null : [round % 2 ? edge() : moment(), edge()]);
    if (round % 3) explorer.scrubTo(round % 2 ? edge() : moment());
    else explorer.scrubTo(Number.POSITIVE_INFINITY);
    const all = [...table.start.keys()];
    const { rows, now } = drawn(explorer);
    expect(rows).toEqual(all.filter(explorer.isVisible));
    const kinds = round % 2 ? null : new Set([round % 3, 3]);
    const mask = round % 4 ? null : Uint8Array.from(all, (row) => row % 3 && 1);
    explorer.filterBy(kinds);
    const { window } = explorer.state();
    const { begun } = ranksOn(table, window, explorer.playhead(), false);
    const isOn = visibleNow(table, { window, kinds, mask }, begun);
    expect(all.filter(isOn)).toEqual(
      all.filter((row) => explorer.isVisible(row) && (mask === null || mask[row] === 1)),
    );
    const seen: number[] = [];
    const few = fewVisible(table, window, begun, table.length)!;
    pointsListed(few)(anywhere, (point) => seen.push(rowOfPoint(table, point)) > 0);
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen.filter(isOn).sort((a, b) => a - b)).toEqual(all.filter(isOn));
    expect(fewVisible(table, window, begun, seen.length - 1)).toBeNull();
    explorer.filterBy(null);
    expect(now).toEqual(rows.filter((row) => explorer.phaseOf(row) === 'now'));
  }
});

it('finds all positions of an event side by side, the first one first', () => {
  const { table } = anExplorer([
    { id: 'a', when: '2019-01', geometry: { type: 'Point', coordinates: [1, 1] } },
    {
      id: 'b',
      when: '2019',
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [2, 2],
          [3, 3],
        ],
      },
    },
    { id: 'c', when: '2019-05-01', geometry: { type: 'Point', coordinates: [4, 4] } },
  ]);
  for (let row = 0; row < table.length; row++) {
    const [first, last] = placesOfRow(table, row);
    const points = [...table.classes.points.subarray(first, last)];
    expect(points.map((point) => rowOfPoint(table, point))).toEqual(points.map(() => row));
    expect(points[0]).toBe(row);
  }
  const counts = [0, 1, 2].map((row) => placesOfRow(table, row)).map(([first, last]) => last - first);
  expect(counts.reduce((a, b) => a + b)).toBe(4);
  expect(() => placesOfRow(table, 3)).toThrow(RangeError);
});
