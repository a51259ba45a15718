/** How the events are drawn: each by its symbol, gathered in bubbles with their counts, or as a shade of how dense they are. */
export type CrowdMode = 'symbols' | 'bubbles' | 'density';
/** What the reader asks for; `auto` goes by what is on the screen. */
export type CrowdChoice = 'auto' | CrowdMode;

/** Up to so many events on the screen symbols keep their size; more make them smaller, down to a dot that still has a colour. */
const mostFull = 2000;
const leastSize = 0.3;
/** More than these are gathered, and more than those shaded. */
const mostSymbols = 50_000;
const mostInBubbles = 200_000;
/** On a small screen earlier: when dots of the least size would cover this share of it. */
const mostCovered = 0.6;
/** CSS pixels from the middle of a symbol of full size to its edge. */
const symbolRadius = 8;
/** A mode stays until the count is so far beyond its end, so that scrubbing across one does not flicker. */
const slack = 1.15;

/** How large symbols are where so many are on the screen; 1 is full size. Falls smoothly. */
export function symbolSize(visible: number): number {
  return visible <= mostFull ? 1 : Math.max(leastSize, (mostFull / visible) ** 0.4);
}

/**
 * How so many events are best drawn.
 * @param area of the map, CSS pixels squared
 * @param now how they are drawn so far
 */
export function crowdModeFor(visible: number, area: number, now: CrowdMode): CrowdMode {
  const dot = Math.PI * (symbolRadius * leastSize) ** 2;
  const most = Math.min(mostSymbols, (mostCovered * area) / dot);
  const easy = (limit: number, isBeyond: boolean) => (isBeyond ? limit / slack : limit * slack);
  if (visible <= easy(most, now !== 'symbols')) return 'symbols';
  return visible <= easy(mostInBubbles, now === 'density') ? 'bubbles' : 'density';
}
