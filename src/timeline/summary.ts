import type { Explorer } from '#explorer/explorer.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';
import { barEdges, barStepFor, finestDates } from './bar-steps.ts';
import { labelOf } from './bar-words.ts';
import { type Bars, countBegun, countCarried, layOutBars, spanOfBar } from './bars.ts';
import type { Detail } from './detail.ts';
import { sayBar, sayLength } from './say-bar.ts';
import { setText } from './set-attribute.ts';

/** What tells assistive technology how many events are on the axis: a sentence, and a table of few bars. */
export type SummaryElements = { count: HTMLElement; summary: HTMLElement };

/** Told once the axis has come to rest for so long, in ms: what changes with every frame cannot be listened to. */
const rest = 400;
/** So many bars at most make a table that is still read. */
const mostRows = 40;

/** @returns `ask` to have it told anew after a rest, and `cancel` */
export function createSummary(
  { count, summary }: SummaryElements,
  explorer: Explorer,
  detail: () => Detail | null,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const bars = detail()?.bars ?? null;
    setText(count, sayOnAxis(explorer, bars));
    summary.replaceChildren(...(bars ? [tableOf(explorer)] : []));
  };
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(tell, rest);
    },
    cancel: () => clearTimeout(timer),
  };
}

/**
 * “12,400 events, in bars of a week each; most in 2–8 March 2015, 1,240. 300 more began earlier.” Without bars the count
 * alone: each event is then a mark.
 */
function sayOnAxis(explorer: Explorer, bars: Bars | null): string {
  const { extent } = explorer.state();
  // Of a bar that is shown in part it is not known how much, where counts are by spans.
  const isBySpans = bars !== null && explorer.times().step > 0;
  const begun = isBySpans ? bars.totals.reduce((a, b) => a + b, 0) : countBegun(explorer, extent);
  const carried = countCarried(explorer, extent[0]);
  const earlier = carried > 0 ? ` ${sayNumber(carried)} more began earlier.` : '';
  if (!bars) return `${sayEvents(begun)} on it.${earlier}`;
  const highest = bars.totals.indexOf(bars.most);
  const where = sayBar(spanOfBar(bars, highest), bars.step);
  return `${sayEvents(begun)} on it, as bars of ${sayLength(bars.step)} each; most in ${where}, ${sayNumber(bars.most)}.${earlier}`;
}

function tableOf(explorer: Explorer): HTMLTableElement {
  const { extent } = explorer.state();
  const width = 5 * (mostRows - 2);
  const step = barStepFor((extent[1] - extent[0]) / width, width, finestDates(explorer));
  const bars = layOutBars(explorer, step, barEdges(extent, step));
  const kinds = explorer.story.kinds.map((_, kind) => kind);
  const shown = kinds.filter((kind) => explorer.state().kinds?.has(kind) ?? true);
  const table = document.createElement('table');
  table.createCaption().textContent = `Events on the axis, for ${sayLength(step)} each`;
  const head = table.createTHead().insertRow();
  for (const text of ['When', 'Events', ...shown.map((kind) => labelOf(explorer, kind))])
    head.append(headerOf(text, 'col'));
  const body = table.createTBody();
  for (const [bar, total] of bars.totals.entries()) {
    if (total === 0) continue;
    const row = body.insertRow();
    row.append(headerOf(sayBar(spanOfBar(bars, bar), step), 'row'));
    for (const count of [total, ...shown.map((kind) => bars.counts[bar * bars.kinds + kind]!)])
      row.insertCell().textContent = sayNumber(count);
  }
  return table;
}

function headerOf(text: string, scope: 'col' | 'row'): HTMLElement {
  const header = document.createElement('th');
  header.scope = scope;
  header.textContent = text;
  return header;
}
