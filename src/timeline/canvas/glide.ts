/** Where each row was drawn last: its height, in pixels. */
export type Glide = {
  /** Brings rows nearer to where they belong; rows not seen before are there at once. */
  to(target: ReadonlyMap<number, number>, now: number, isStill: boolean): { isMoving: boolean };
  y(row: number): number;
};

/** The way left to go shrinks to a third in so many ms. */
const pace = 55;
/** Nearer than this, in pixels, is there. */
const near = 0.3;

/** Lets marks glide to another lane instead of jumping: the eye can follow an event through a zoom. */
export function createGlide(): Glide {
  let at = new Map<number, number>();
  let before = 0;
  return {
    to(target, now, isStill) {
      const share = isStill ? 1 : 1 - Math.exp(-Math.min(50, now - before) / pace);
      before = now;
      let isMoving = false;
      const next = new Map<number, number>();
      for (const [row, y] of target) {
        const from = at.get(row) ?? y;
        const isThere = Math.abs(y - from) < near;
        if (!isThere) isMoving = true;
        next.set(row, isThere ? y : from + (y - from) * share);
      }
      at = next;
      return { isMoving };
    },
    y: (row) => at.get(row) ?? 0,
  };
}
