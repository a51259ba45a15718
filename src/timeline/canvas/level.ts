/** How many events the height of the bars stands for: it eases where bars get higher or lower while the axis pans. */
export type Level = {
  /** @param key what a bar stands for: with other bars there is nothing to ease from */
  to(most: number, key: unknown, now: number, isStill: boolean): { peak: number; isMoving: boolean };
};

/** The way left to go shrinks to a third in so many ms. */
const pace = 70;
/** Nearer than this share is there. */
const near = 0.005;

export function createLevel(): Level {
  let peak = 0;
  let known: unknown;
  let before = 0;
  return {
    to(most, key, now, isStill) {
      const isOther = key !== known || peak === 0 || isStill;
      const share = isOther ? 1 : 1 - Math.exp(-Math.min(50, now - before) / pace);
      [known, before] = [key, now];
      const isThere = isOther || Math.abs(most - peak) <= near * most;
      peak = isThere ? most : peak + (most - peak) * share;
      return { peak, isMoving: !isThere };
    },
  };
}
