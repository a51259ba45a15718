/** More than these are a list: a ring of them would be wider than what it stands round. */
export const mostInFan = 8;

/** The least room between the middles of two symbols, and from the ring to its edge. CSS pixels. */
const step = 42;
const rim = 24;

const radiusOf = (count: number): number => Math.max(46, (count * step) / (2 * Math.PI));

/** Whole pixels; adding 0 turns -0 to 0. */
const whole = (value: number): number => Math.round(value) + 0;

/** Where the symbols of a fan stand round its middle: clockwise from the top, a pair side by side. CSS pixels. */
export function fanOffsets(count: number): { x: number; y: number }[] {
  const first = count === 2 ? Math.PI : -Math.PI / 2;
  return Array.from({ length: count }, (_, i) => {
    const angle = first + (2 * Math.PI * i) / count;
    return {
      x: whole(radiusOf(count) * Math.cos(angle)),
      y: whole(radiusOf(count) * Math.sin(angle)),
    };
  });
}

/** How far a fan reaches from its middle. CSS pixels. */
export const fanReach = (count: number): number => Math.ceil(radiusOf(count) + rim);
