import type { Explorer } from '#explorer/explorer.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { setText } from '#timeline/canvas/set-attribute.ts';
import { countBegun, countCarried } from '#timeline/layout/count-begun.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { say } from '#words/timeline.ts';

/** What tells assistive technology how many events are on the axis: a sentence, and a table of few bars. */
export type SummaryElements = { count: HTMLElement; summary: HTMLElement };

/** Told once the axis has come to rest for so long, in ms: what changes with every frame cannot be listened to. */
const rest = 400;
/** @returns `ask` to have it told anew after a rest, and `cancel` */
export function createSummary(
  { count, summary }: SummaryElements,
  explorer: Explorer,
  detail: () => Detail | null,
  crowd: CrowdTimeline | null,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const bars = detail()?.bars ?? null;
    // Bars of nothing have no highest one.
    const onBars = bars && bars.most > 0 && crowd ? crowd.sumUpBars(explorer, bars) : null;
    setText(count, onBars?.said ?? sayMarks(explorer));
    summary.replaceChildren(...(onBars ? [onBars.table()] : []));
  };
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(tell, rest);
    },
    cancel: () => clearTimeout(timer),
  };
}

/** “20 events in this period. 3 more began earlier.” Each of them is a mark. */
function sayMarks(explorer: Explorer): string {
  const { extent } = explorer.state();
  const [count, earlier] = [countBegun(explorer, extent), countCarried(explorer, extent[0])];
  return earlier > 0 ? say('eventsInPeriodAndEarlier', { count, earlier }) : say('eventsInPeriod', { count });
}
