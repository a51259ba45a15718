import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { countBar } from '#timeline/layout/bars.ts';
import { say } from '#words/bars.ts';
import { sayBar } from './say-bar.ts';

/** “2–8 March 2015: 1,240 events. Earthquake: 900 and Quarry blast: 340. 1,100 in the window.” */
export function sayBarCounts(explorer: Explorer, span: Span, step: Step): string {
  const { total, byKind, inWindow } = countBar(explorer, span, step);
  const bar = { time: sayBar(span, step), count: total };
  const kinds = byKind.map(({ kind, count }) => say('kind', { kind: labelOf(explorer, kind), count }));
  if (explorer.story.kinds.length > 1 && kinds.length > 0)
    return inWindow === null
      ? say('barOfKinds', { ...bar, kinds })
      : say('barOfKindsInWindow', { ...bar, kinds, inWindow });
  return inWindow === null ? say('bar', bar) : say('barInWindow', { ...bar, inWindow });
}

export const labelOf = ({ story }: Pick<Explorer, 'story'>, kind: number): string =>
  story.kinds[kind]?.label ?? '';
