import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { setText } from '#timeline/canvas/set-attribute.ts';
import { countBar } from '#timeline/layout/bars.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { kindColor, kindShape } from '#ui/kind-symbols.ts';
import { say } from '#words/bars.ts';
import { say as sayCommon } from '#words/common.ts';
import { sayNumber } from '#words/intl.ts';
import { isWindow } from './bar-verbs.ts';
import { labelOf } from './bar-words.ts';
import { sayBar } from './say-bar.ts';

/** So many kinds are named one by one; where there are more, the smallest are one. */
const mostKinds = 6;

/** The bar that is pointed at, in words above the timeline. What it says, a live region says to the keys. */
export function createBarTooltip(element: HTMLElement, explorer: Explorer) {
  let said: readonly unknown[] = [];
  let width = 0;

  /** Puts the plate over its bar, within the frame; away where there is none. */
  return function place(detail: Detail, span: Span | null): void {
    const bars = detail.bars;
    element.hidden = span === null || bars === null;
    if (!span || !bars) return;
    const { window, kinds, found } = explorer.state();
    const says = [...span, bars.step, window, kinds, found];
    if (says.length !== said.length || says.some((it, i) => it !== said[i])) {
      said = says;
      write(element, explorer, span, bars.step);
      width = element.offsetWidth;
    }
    const middle = (detail.scale.x(span[0]) + detail.scale.x(span[1])) / 2;
    const half = width / 2;
    const x = Math.min(Math.max(middle, half), Math.max(half, detail.frame.width - half)) - half;
    element.style.transform = `translateX(${Math.round(x)}px)`;
  };
}

function write(element: HTMLElement, explorer: Explorer, span: Span, step: Step): void {
  const { total, byKind, inWindow } = countBar(explorer, span, step);
  element.replaceChildren(
    line('timeline-plate-time', sayBar(span, step)),
    line('timeline-plate-total', sayCommon('events', { count: total })),
    ...(explorer.story.kinds.length > 1 ? [kindList(explorer, byKind)] : []),
    ...(inWindow === null ? [] : [line('timeline-plate-quiet', say('inWindow', { count: inWindow }))]),
    line('timeline-plate-quiet', say(isWindow(explorer, span) ? 'clickToOpen' : 'clickToNarrow')),
  );
}

function line(className: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  setText(paragraph, text);
  return paragraph;
}

/** The most frequent first. */
function kindList(explorer: Explorer, byKind: readonly { kind: number; count: number }[]): HTMLElement {
  const list = document.createElement('ul');
  const sorted = [...byKind].sort((a, b) => b.count - a.count);
  const named = sorted.slice(0, sorted.length > mostKinds ? mostKinds - 1 : mostKinds);
  const others = sorted.slice(named.length);
  for (const { kind, count } of named) {
    const label = document.createElement('bdi');
    label.lang = explorer.story.lang;
    label.textContent = labelOf(explorer, kind);
    list.append(row(symbolOf(kind), label, count));
  }
  if (others.length > 0) {
    const count = others.reduce((sum, it) => sum + it.count, 0);
    list.append(row(document.createElement('span'), say('otherKinds', { count: others.length }), count));
  }
  return list;
}

function row(symbol: Element, label: Node | string, count: number): HTMLElement {
  const item = document.createElement('li');
  const amount = document.createElement('span');
  amount.textContent = sayNumber(count);
  item.append(symbol, label, amount);
  return item;
}

function symbolOf(kind: number): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '-10 -10 20 20');
  path.setAttribute('d', kindShape(kind));
  path.style.fill = `var(${kindColor(kind)})`;
  svg.append(path);
  return svg;
}
