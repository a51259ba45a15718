/** A position on a grid of whole numbers. */
export type GridPoint = { readonly x: number; readonly y: number };

/**
 * SVG path data through points of a grid. Relative steps: they are small whole numbers, and pack well. Points that
 * fall on the one before are left out.
 */
export function toGridPath([first, ...rest]: readonly GridPoint[], isClosed: boolean): string {
  if (!first) return '';
  let { x, y } = first;
  const steps: string[] = [];
  for (const to of rest) {
    if (to.x === x && to.y === y) continue;
    const down = to.y - y;
    // A minus parts two numbers as well as a space does.
    steps.push(`${to.x - x}${down < 0 ? '' : ' '}${down}`);
    ({ x, y } = to);
  }
  return `M${first.x} ${first.y}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`;
}
