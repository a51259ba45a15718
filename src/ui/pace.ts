/** ms of a finger’s way that count: enough for a few reports of it, and no more than its last intent. */
const memory = 100;

/** How fast something moves, from where it was when. Times in ms, as an event’s `timeStamp`. */
export function createPace() {
  let trail: { at: number; time: number }[] = [];
  return {
    note(at: number, time: number): void {
      trail = [...trail.filter((it) => time - it.time <= memory), { at, time }];
    },
    /** Pixels per ms up to a time; none for a finger that has lain still for a while. */
    by(time: number): number {
      const recent = trail.filter((it) => time - it.time <= memory);
      const [first, last] = [recent[0], recent.at(-1)];
      return first && last && last.time > first.time ? (last.at - first.at) / (last.time - first.time) : 0;
    },
  };
}
