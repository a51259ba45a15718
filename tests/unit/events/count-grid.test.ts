import { expect, it } from 'vitest';
import {
  type CountGrid,
  countIn,
  type GridFrame,
  loneRow,
  makeCountGrid,
  rowsInCell,
} from '#events/count-grid.ts';
import { toFixed } from '#events/fixed-point.ts';
import { ranksOn } from '#events/visible-events.ts';
import { DAY } from '#time/calendar.ts';
import { crowdOf, randomOf } from '../a-crowd.ts';

const { explorer } = crowdOf(5000, { kinds: 11, intervals: 0.4 });
const { table, whole } = explorer;
const random = randomOf(11);

function made(frame: GridFrame, groups: number): CountGrid {
  const { kinds, found } = explorer.state();
  const steps = makeCountGrid(table, { frame, groups, kinds, mask: found?.rows ?? null });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Asked of every event, whether it is visible and in which cell. */
function counted({ west, north, side, columns, rows }: GridFrame, groups: number): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  for (let row = 0; row < table.length; row++) {
    if (table.form[row] === 0 || !explorer.isVisible(row)) continue;
    const [x, y] = [table.position[2 * row]!, table.position[2 * row + 1]!];
    const column = Math.floor(((x - west + 2 ** 32) % 2 ** 32) / side);
    const line = Math.floor((y - north) / (side / 2));
    if (column >= columns || line < 0 || line >= rows) continue;
    const list = (line * columns + column) * groups + (table.kind[row]! % groups);
    cells.set(list, [...(cells.get(list) ?? []), row]);
  }
  return cells;
}

const edge = () => (random() < 0.5 ? table.start : table.end)[Math.floor(random() * table.length)]!;

it('counts in every cell what a look at every event counts, whatever the window, the playhead and the kinds', () => {
  let alone = 0;
  for (let round = 0; round < 40; round++) {
    // Across 180° too: a grid may begin anywhere.
    const [west, north] = toFixed(random() * 360 - 180, 40 + random() * 40);
    const frame = { west, north, side: 2 ** (25 + random() * 4), columns: 12, rows: 9 };
    const groups = 1 + (round % 8);
    explorer.filterBy(round % 3 === 0 ? new Set([0, 2, 9]) : null);
    const grid = made(frame, groups);
    for (let moment = 0; moment < 5; moment++) {
      explorer.setWindow(moment === 0 ? null : [edge(), edge()]);
      explorer.scrubTo(moment % 2 ? edge() : Number.POSITIVE_INFINITY);
      const { window, playhead } = explorer.state();
      const ranks = ranksOn(table, window, explorer.playhead(), playhead === null);
      const cells = counted(frame, groups);
      for (let list = 0; list < 12 * 9 * groups; list++)
        expect(countIn(grid, list, ranks)).toBe(cells.get(list)?.length ?? 0);
      const [list, rows] = [...cells][0] ?? [0, []];
      const cell = Math.floor(list / groups);
      const inCell = [...cells].filter(([it]) => Math.floor(it / groups) === cell).flatMap(([, it]) => it);
      const all = inCell.sort((a, b) => a - b);
      expect(rowsInCell(grid, cell, ranks, 1e6, explorer.isVisible)).toEqual(all);
      expect(rowsInCell(grid, cell, ranks, 3, explorer.isVisible)).toEqual(all.slice(-3));
      expect(rows.length).toBeLessThanOrEqual(all.length);
      for (let it = 0; it < 12 * 9; it++) {
        const inIt = Array.from(
          { length: groups },
          (_, group) => cells.get(it * groups + group) ?? [],
        ).flat();
        expect(loneRow(grid, it, ranks)).toBe(inIt.length === 1 ? inIt[0] : null);
        if (inIt.length === 1) alone++;
      }
    }
  }
  expect(whole[1]).toBeGreaterThan(whole[0]);
  expect(alone).toBeGreaterThan(100);
});

it('leaves the thread to others between slices', () => {
  const many = crowdOf(250_000).table;
  const frame = { west: 0, north: 0, side: 2 ** 27, columns: 32, rows: 32 };
  const steps = makeCountGrid(many, { frame, groups: 4, kinds: null, mask: null });
  let pauses = 0;
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(6);
});

it('looks for the rows of a cell no further back than there are some', () => {
  const moments = crowdOf(5000, { kinds: 1, intervals: 0 });
  const [{ table: all }, frame] = [moments, { west: 0, north: 0, side: 2 ** 32, columns: 1, rows: 1 }];
  const steps = makeCountGrid(all, { frame, groups: 1, kinds: null, mask: null });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const last = all.start[2500]!;
  moments.explorer.setWindow([last - DAY, last + DAY]);
  const ranks = ranksOn(all, moments.explorer.state().window, moments.explorer.playhead(), true);
  const asked: number[] = [];
  const rows = rowsInCell(step.value, 0, ranks, 1000, (row) => {
    asked.push(row);
    return moments.explorer.isVisible(row);
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(rows.length + 20);
});
