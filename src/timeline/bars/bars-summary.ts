import type { Explorer } from '#explorer/explorer.ts';
import { barEdges, barStepFor, finestDates } from '#timeline/layout/bar-steps.ts';
import { type Bars, layOutBars, spanOfBar } from '#timeline/layout/bars.ts';
import { countBegun, countCarried } from '#timeline/layout/count-begun.ts';
import { say } from '#words/bars.ts';
import { sayNumber } from '#words/intl.ts';
import { labelOf } from './bar-words.ts';
import { sayBar, sayRate } from './say-bar.ts';

/** So many bars at most make a table that is still read. */
const mostRows = 40;

/** What bars say to who does not see them: a sentence, and a table of fewer bars. Some bar has events. */
export function sumUpBars(explorer: Explorer, bars: Bars): { said: string; table(): HTMLTableElement } {
  return { said: sayBars(explorer, bars), table: () => tableOf(explorer) };
}

/** “12,400 events in this period. Peak: 2–8 March 2015, 1,240 events a week. 3 more began earlier.” */
function sayBars(explorer: Explorer, bars: Bars): string {
  // Of a bar that is shown in part it is not known how much, where counts are by spans.
  const isBySpans = explorer.times().step > 0;
  const { extent } = explorer.state();
  const count = isBySpans ? bars.totals.reduce((a, b) => a + b, 0) : countBegun(explorer, extent);
  const time = sayBar(spanOfBar(bars, bars.totals.indexOf(bars.most)), bars.step);
  const said = { count, time, rate: sayRate(bars.most, bars.step) };
  const earlier = countCarried(explorer, extent[0]);
  return earlier > 0 ? say('barsInPeriodAndEarlier', { ...said, earlier }) : say('barsInPeriod', said);
}

function tableOf(explorer: Explorer): HTMLTableElement {
  const { extent } = explorer.state();
  const width = 5 * (mostRows - 2);
  const step = barStepFor((extent[1] - extent[0]) / width, width, finestDates(explorer));
  const bars = layOutBars(explorer, step, barEdges(extent, step));
  const kinds = explorer.story.kinds.map((_, kind) => kind);
  const shown = kinds.filter((kind) => explorer.state().kinds?.has(kind) ?? true);
  const table = document.createElement('table');
  table.createCaption().textContent = say('tableCaption');
  const head = table.createTHead().insertRow();
  for (const text of [say('when'), say('events'), ...shown.map((kind) => labelOf(explorer, kind))])
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
