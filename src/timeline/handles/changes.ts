import { isAlike } from './speaking-scene.ts';

/** Tells whether a list of things is another than when it was last asked. */
export function changes(): (now: readonly unknown[]) => boolean {
  let before: readonly unknown[] = [];
  return (now) => {
    const isNew = before.length !== now.length || !isAlike(before, now);
    before = now;
    return isNew;
  };
}
