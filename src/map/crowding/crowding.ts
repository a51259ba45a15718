/** How the events are drawn: each by its symbol, gathered in bubbles with their counts, or as a shade of how dense they are. */
export type CrowdMode = 'symbols' | 'bubbles' | 'density';
/** What the reader asks for; `auto` goes by what is on the screen. */
export type CrowdChoice = 'auto' | CrowdMode;

/** CSS pixels from the middle of a symbol of full size to its edge. */
export const symbolRadius = 8;
/** Symbols keep their size while each has so many CSS pixels squared of the map; more make them smaller. */
const roomOfSymbol = 300;
/** Down to a dot that still has a colour. */
const leastSize = 0.3;
/** CSS pixels squared. */
const dot = Math.PI * (symbolRadius * leastSize) ** 2;
/** More than these are gathered, and more than those shaded. */
const mostSymbols = 50_000;
const mostInBubbles = 200_000;
/** Fewer are gathered too where even dots would cover this share of the map. */
const mostCovered = 0.5;
/** A mode stays until the count is so far beyond its end, so that scrubbing across one does not flicker. */
const slack = 1.15;

/**
 * How large symbols are where so many are on the screen; 1 is full size. Falls smoothly.
 * @param area of the map, CSS pixels squared
 */
export function symbolSize(visible: number, area: number): number {
  const mostFull = area / roomOfSymbol;
  return visible <= mostFull ? 1 : Math.max(leastSize, (mostFull / visible) ** 0.4);
}

/**
 * The share of the map that dots of the least size would cover, where events lie anyhow within their cells: many at one
 * place leave the rest of the map as it is.
 * @param counts cell → how many events it has
 * @param share of them that is visible
 * @param cell of its area, CSS pixels squared
 * @param area of the map, CSS pixels squared
 */
export function coveredBy(counts: readonly number[], share: number, cell: number, area: number): number {
  const covered = counts.reduce((sum, count) => sum + 1 - Math.exp((-count * share * dot) / cell), 0);
  return (covered * cell) / area;
}

/**
 * How so many events are best drawn.
 * @param covered the share of the map that they would cover as dots
 * @param now how they are drawn so far
 */
export function crowdModeFor(visible: number, covered: number, now: CrowdMode): CrowdMode {
  const easy = (limit: number, isBeyond: boolean) => (isBeyond ? limit / slack : limit * slack);
  const isGathered = now !== 'symbols';
  if (visible <= easy(mostSymbols, isGathered) && covered <= easy(mostCovered, isGathered)) return 'symbols';
  return visible <= easy(mostInBubbles, now === 'density') ? 'bubbles' : 'density';
}
