import type { Map as MapLibreMap } from 'maplibre-gl';
import { type CountGrid, makeCountGrid } from '#events/count-grid.ts';
import { sumOfKinds } from '#events/shown.ts';
import type { VisibleRanks } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import {
  type CrowdChoice,
  type CrowdMode,
  coveredBy,
  crowdModeFor,
  symbolSize,
} from '#map/crowding/crowding.ts';
import { gridFrame } from '#map/crowding/grid-frame.ts';
import { leastCrowd } from '#map/crowding/least-crowd.ts';
import { areaOf } from '#map/geo/area-of.ts';
import { boxInSight } from '#map/geo/box-in-sight.ts';
import { kindCount } from '#ui/kind-symbols.ts';
import { createCrowdGpu } from './crowd-gpu.ts';

/** ms of a task that sorts events into cells; others have the thread in between. */
const longestSlice = 8;

/** How the events of a moment are drawn. */
export type CrowdLook = { mode: CrowdMode; size: number; visible: number; grid: CountGrid | null };

export type Crowd = ReturnType<typeof createCrowd>;

/** Decides how events are drawn by how many are on the screen, and keeps the counts of what is in sight. */
export function createCrowd(map: MapLibreMap, explorer: Explorer, onGrid: () => void) {
  let choice: CrowdChoice = 'auto';
  let mode: CrowdMode = 'symbols';
  let grid: CountGrid | null = null;
  let share = 1;
  /** Of the cells: how many events each has, whatever the moment, and its area in CSS pixels squared. */
  let cells = { counts: [] as readonly number[], all: 1, area: 1 };
  let sorting: ReturnType<typeof setTimeout> | undefined;
  let begun = new Uint32Array(explorer.story.kinds.length);
  let over = begun.slice();

  /** Sorts the events into the cells of what is in sight, in slices. */
  function sort() {
    clearTimeout(sorting);
    const { table, kinds, found } = explorer.state();
    if (table.length <= leastCrowd) return;
    const frame = gridFrame(boxInSight(map), map.getZoom());
    const groups = Math.min(kindCount, explorer.story.kinds.length);
    const steps = makeCountGrid(table, { frame, groups, kinds, mask: found?.rows ?? null });
    const slice = () => {
      const end = performance.now() + longestSlice;
      let step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
      if (!step.done) sorting = setTimeout(slice);
      else settle(step.value);
    };
    sorting = setTimeout(slice);
  }

  function settle(sorted: CountGrid) {
    grid = sorted;
    const side = (sorted.frame.side / 2 ** 32) * 512 * 2 ** map.getZoom();
    cells = { counts: countsOf(sorted), all: Math.max(1, sorted.begins.length), area: side ** 2 };
    const all = sumOfKinds(explorer.tally().all, explorer.state().kinds);
    share = all === 0 ? 1 : grid.begins.length / all;
    onGrid();
  }

  /** How many events visible are in sight, by the share of all that is; exact counts would cost more than they tell. */
  function visibleAt(ranks: VisibleRanks): number {
    const tally = explorer.tally();
    const { length } = explorer.story.kinds;
    if (begun.length !== length) [begun, over] = [new Uint32Array(length), new Uint32Array(length)];
    tally.begun(ranks.begun, begun);
    tally.over(ranks.over, over);
    const { kinds } = explorer.state();
    return share * Math.max(0, sumOfKinds(begun, kinds) - sumOfKinds(over, kinds));
  }

  /** How the events are best drawn that are visible and in sight. */
  function modeFor(visible: number, area: number): CrowdMode {
    return crowdModeFor(visible, coveredBy(cells.counts, visible / cells.all, cells.area, area), mode);
  }

  return {
    /** What draws them; it comes with this code, which only a large file asks for. */
    createGpu: createCrowdGpu,
    /** How the events are drawn in the frame that begins: what it was in the last one has a say, so that it does not flicker. */
    lookAt(ranks: VisibleRanks): CrowdLook {
      if (explorer.table.length <= leastCrowd) return plainLook;
      const visible = visibleAt(ranks);
      const area = areaOf(map);
      mode = choice === 'auto' ? modeFor(visible, area) : choice;
      return { mode, size: symbolSize(visible, area), visible, grid };
    },
    choose(next: CrowdChoice) {
      choice = next;
    },
    sort,
    /** Other events count now: what was counted before is wrong. */
    forget() {
      grid = null;
      sort();
    },
    cancel: () => clearTimeout(sorting),
  };
}

/** How many events each cell has, whatever the moment; cells without any are left out. */
function countsOf({ offsets, groups }: CountGrid): number[] {
  const counts: number[] = [];
  for (let list = 0; list + groups < offsets.length; list += groups) {
    const count = offsets[list + groups]! - offsets[list]!;
    if (count > 0) counts.push(count);
  }
  return counts;
}

const plainLook: CrowdLook = { mode: 'symbols', size: 1, visible: 0, grid: null };
