import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { type BarCounts, countBar } from '#timeline/layout/bars.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';
import { sayBar } from './say-bar.ts';

/** “2–8 March 2015: 1,240 events. Earthquake 900, Quarry blast 340. 1,100 in the window.” */
export function sayBarCounts(explorer: Explorer, span: Span, step: Step): string {
  const { total, byKind, inWindow } = countBar(explorer, span, step);
  const kinds = byKind.map(({ kind, count }) => `${labelOf(explorer, kind)} ${sayNumber(count)}`);
  return [
    `${sayBar(span, step)}: ${sayEvents(total)}.`,
    ...(explorer.story.kinds.length > 1 && kinds.length > 0 ? [`${kinds.join(', ')}.`] : []),
    ...(inWindow === null ? [] : [sayInWindow({ inWindow })]),
  ].join(' ');
}

/** “1,100 in the window.” */
export const sayInWindow = ({ inWindow }: Pick<BarCounts, 'inWindow'>): string =>
  `${inWindow === 0 ? 'None' : sayNumber(inWindow ?? 0)} in the window.`;

export const labelOf = ({ story }: Pick<Explorer, 'story'>, kind: number): string =>
  story.kinds[kind]?.label ?? '';
