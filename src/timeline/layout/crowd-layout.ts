import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Scale, steady } from '#timeline/axis/scale.ts';
import { barEdges, barStepFor, finestDates } from './bar-steps.ts';
import { layOutBars } from './bars.ts';
import { countBegun } from './count-begun.ts';
import type { LayOutEvents } from './layout.ts';
import { type Marks, noMarks } from './marks.ts';
import { isOf, type Memo, memo } from './memo.ts';
import { layOutNear, listAll, marksNear, type Near } from './near-lanes.ts';

/** So many events at most are drawn as marks; and once they are, so many more. */
const mostMarks = { bars: 400, marks: 480 };
/** The share of them that may find no lane: hardly any; more where they are few; and more, once they are marks. */
const few = 60;
const tolerated = { any: 0.05, few: 0.25, marks: 0.1 };
/** So few bars tell less than marks do, whatever finds no lane. */
const fewBars = 4;

/** A mark for each event of the extent where they fit, else bars; on the brink it stays with what is there. */
export function createCrowdLayout(explorer: Explorer): LayOutEvents {
  let finest: Memo<number> | null = null;
  let list: Memo<RowList> | null = null;
  let near: Memo<Near> | null = null;
  let shown: 'bars' | 'marks' = 'bars';

  function marksNow(scale: Scale, height: number) {
    const { table, kinds, found, selected } = explorer.state();
    list = memo(list, [table, kinds, found], () => listAll(explorer));
    const msPerPixel = steady(scale.msPerPixel);
    const of = [msPerPixel, height, table, kinds, found];
    const known = near && isOf(near, of) ? near.value : null;
    near = { of, value: layOutNear(explorer, list.value, scale.extent, msPerPixel, height, known) };
    return marksNear(explorer, near.value, scale, height, selected);
  }

  function marksIfTheyFit(scale: Scale, height: number, count: number, bars: number): Marks | null {
    // Of events that are not here there can be no marks.
    if (count > mostMarks[shown] || explorer.times().step > 0) return null;
    const { unplaced, ...marks } = marksNow(scale, height);
    const share = (count <= few ? tolerated.few : tolerated.any) + (shown === 'marks' ? tolerated.marks : 0);
    return bars < fewBars || unplaced <= share * count ? marks : null;
  }

  return (scale, height) => {
    finest = memo(finest, [explorer.table, explorer.times().step], () => finestDates(explorer));
    const step = barStepFor(scale.msPerPixel, scale.width, finest.value);
    const edges = barEdges(scale.extent, step);
    const count = countBegun(explorer, [edges[0]!, edges.at(-1)!]);
    const marks = marksIfTheyFit(scale, height, count, edges.length - 1);
    shown = marks ? 'marks' : 'bars';
    return marks ? { marks, bars: null } : { marks: noMarks, bars: layOutBars(explorer, step, edges) };
  };
}
