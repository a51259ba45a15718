import type { Explorer } from '#explorer/explorer.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { setText } from '#timeline/canvas/set-attribute.ts';
import { countBegun, countCarried } from '#timeline/layout/count-begun.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';

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
    const onBars = bars && crowd ? crowd.sumUpBars(explorer, bars) : null;
    setText(count, `${onBars?.said ?? sayMarks(explorer)}${sayEarlier(explorer)}`);
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

/** “20 events on it.” Each of them is a mark. */
const sayMarks = (explorer: Explorer): string =>
  `${sayEvents(countBegun(explorer, explorer.state().extent))} on it.`;

function sayEarlier(explorer: Explorer): string {
  const carried = countCarried(explorer, explorer.state().extent[0]);
  return carried > 0 ? ` ${sayNumber(carried)} more began earlier.` : '';
}
