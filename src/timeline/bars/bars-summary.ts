import type { Explorer } from '#explorer/explorer.ts';
import { barEdges, barStepFor, finestDates } from '#timeline/layout/bar-steps.ts';
import { type Bars, layOutBars, spanOfBar } from '#timeline/layout/bars.ts';
import { countBegun } from '#timeline/layout/count-begun.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';
import { labelOf } from './bar-words.ts';
import { sayBar, sayLength } from './say-bar.ts';

/** So many bars at most make a table that is still read. */
const mostRows = 40;

/** What bars say to who does not see them: a sentence, and a table of fewer bars. */
export function sumUpBars(explorer: Explorer, bars: Bars): { said: string; table(): HTMLTableElement } {
  return { said: sayBars(explorer, bars), table: () => tableOf(explorer) };
}

/** “12,400 events on it, as bars of a week each; most in 2–8 March 2015, 1,240.” */
function sayBars(explorer: Explorer, bars: Bars): string {
  // Of a bar that is shown in part it is not known how much, where counts are by spans.
  const isBySpans = explorer.times().step > 0;
  const begun = isBySpans
    ? bars.totals.reduce((a, b) => a + b, 0)
    : countBegun(explorer, explorer.state().extent);
  const where = sayBar(spanOfBar(bars, bars.totals.indexOf(bars.most)), bars.step);
  return `${sayEvents(begun)} on it, as bars of ${sayLength(bars.step)} each; most in ${where}, ${sayNumber(bars.most)}.`;
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
