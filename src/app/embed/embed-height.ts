/** CSS px of the map that a sheet at its lowest leaves free, at the least. */
const leastMap = 160;

/** What stands above, below and over the map of an embed; each as high as its words. */
const parts = ['.embed-head', '.panel-handle', '.panel-peek', '.timeline', '.embed-foot'];

/**
 * CSS px that an embed needs so that its map is still one: more than `frameHeight` gives where letters are set large.
 * @param page what holds it; a failure needs what its words do
 */
export function leastHeight(page: HTMLElement): number {
  const failure = page.querySelector<HTMLElement>('.embed-failure');
  if (failure) return failure.offsetHeight;
  const heights = partsIn(page).map((part) => part.offsetHeight);
  return heights.reduce((sum, height) => sum + height, leastMap);
}

/** Calls back when what the height follows from has another size. @returns how to end it. */
export function watchHeight(page: HTMLElement, listener: () => void): () => void {
  const observer = new ResizeObserver(listener);
  for (const part of partsIn(page)) observer.observe(part);
  return () => observer.disconnect();
}

const partsIn = (page: HTMLElement): HTMLElement[] =>
  parts.flatMap((part) => page.querySelector<HTMLElement>(part) ?? []);
