import type { Map as MapLibreMap } from 'maplibre-gl';
import { type CountGrid, makeCountGrid } from '#events/count-grid.ts';
import { sumOfKinds } from '#events/shown.ts';
import type { StageRanks } from '#events/stage.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { kindCount } from '#ui/kind-symbols.ts';
import { boxInSight } from './box-in-sight.ts';
import { createCrowdGpu } from './crowd-gpu.ts';
import { type CrowdChoice, type CrowdMode, crowdModeFor, symbolSize } from './crowding.ts';
import { gridFrame } from './grid-frame.ts';
import { leastCrowd } from './least-crowd.ts';

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
  let sorting: ReturnType<typeof setTimeout> | undefined;
  const begun = new Uint32Array(explorer.story.kinds.length);
  const over = new Uint32Array(explorer.story.kinds.length);

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
    const all = sumOfKinds(explorer.tally().all, explorer.state().kinds);
    share = all === 0 ? 1 : grid.begins.length / all;
    onGrid();
  }

  /** How many events on stage are in sight, by the share of all that is; exact counts would cost more than they tell. */
  function visibleAt(ranks: StageRanks): number {
    const tally = explorer.tally();
    tally.begun(ranks.begun, begun);
    tally.over(ranks.over, over);
    const { kinds } = explorer.state();
    return share * Math.max(0, sumOfKinds(begun, kinds) - sumOfKinds(over, kinds));
  }

  const areaOf = (canvas: HTMLCanvasElement) => (canvas.width * canvas.height) / map.getPixelRatio() ** 2;

  return {
    /** What draws them; it comes with this code, which only a large file asks for. */
    createGpu: createCrowdGpu,
    lookAt(ranks: StageRanks): CrowdLook {
      if (explorer.table.length <= leastCrowd) return plainLook;
      const visible = visibleAt(ranks);
      mode = choice === 'auto' ? crowdModeFor(visible, areaOf(map.getCanvas()), mode) : choice;
      return { mode, size: symbolSize(visible), visible, grid };
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

const plainLook: CrowdLook = { mode: 'symbols', size: 1, visible: 0, grid: null };
