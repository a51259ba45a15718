import type { WorldBox } from '#map/geo/mercator.ts';
import type { Ground, GroundName } from './plain-ground.ts';
import type { PlainPlace } from './plain-places.ts';

/** Names nearer to each other than these shares of the box would run together. */
const apart = { across: 0.16, down: 0.06 };
const mostNames = 24;

/** The names of countries and cities that have room, the most important first; positions are of the world. */
export function namesIn(
  { names, size }: Ground,
  box: WorldBox,
  places: readonly PlainPlace[],
): { text: string; form: GroundName['form']; x: number; y: number }[] {
  const taken = places.flatMap(({ points }) => points.map(([x, y]) => ({ x, y })));
  const kept: { text: string; form: GroundName['form']; x: number; y: number }[] = [];
  for (const name of [...names].sort((a, b) => a.rank - b.rank)) {
    const at = { ...name, x: name.x / size, y: name.y / size };
    const isFree = [...taken, ...kept].every(
      (it) =>
        Math.abs(it.x - at.x) > apart.across * box.width || Math.abs(it.y - at.y) > apart.down * box.height,
    );
    if (isFree && kept.length < mostNames && isInSight(at, box)) kept.push(at);
  }
  return kept;
}

/** A little beyond the box: frames are wider than what they must show. */
function isInSight({ x, y }: { x: number; y: number }, box: WorldBox): boolean {
  const beyond = 0.4;
  return (
    x > box.x - beyond * box.width &&
    x < box.x + (1 + beyond) * box.width &&
    y > box.y &&
    y < box.y + box.height
  );
}
