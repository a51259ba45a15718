import type { Measure } from '#timeline/axis/axis.ts';
import type { Mark } from './marks.ts';

/** A title on the timeline; its left edge and width in pixels. */
export type Title = {
  row: number;
  x: number;
  width: number;
  text: string;
  /** It lies over other marks, on a plate of its own; perhaps over its own mark too. */
  isOnPlate: boolean;
  coversMark: boolean;
  /** It stands in its own bar. */
  isInside: boolean;
};

/** A mark whose title is wanted. */
export type TitledMark = Mark & { title: string };

type Taken = { x0: number; x1: number };

/** Less than this many pixels of a title say nothing. */
const leastTitle = 96;
/** The title that the reader asked for is not cut shorter than this. */
const leastChosen = 150;
/** From a mark to its title, and from a title to whatever comes next. */
const lead = 6;
const gap = 10;

/** Pixels; `symbolRoom` is what a mark’s symbol takes of its start, which a title inside leaves free. */
type Room = { width: number; symbolRoom(mark: Mark): number; measure: Measure };

/**
 * Places titles inside or beside their marks where they collide with nothing, or nowhere. The `plated` ones are
 * always said, over others if need be, and stay in the frame.
 * @param titled marks whose titles are wanted, in order of importance; @param marks all that are on screen
 */
export function placeTitles(
  titled: readonly TitledMark[],
  marks: readonly Mark[],
  plated: ReadonlySet<number>,
  room: Room,
): Title[] {
  const { measure } = room;
  const taken = new Map<number, Taken[]>();
  for (const { lane, x0, x1 } of marks) {
    const inLane = taken.get(lane);
    if (inLane) inLane.push({ x0, x1 });
    else taken.set(lane, [{ x0, x1 }]);
  }
  const titles: Title[] = [];
  for (const mark of titled) {
    const inLane = taken.get(mark.lane)!;
    const place = roomFor(mark, inLane, plated.has(mark.row), room);
    const isOnPlate = place === null && plated.has(mark.row);
    if (!place && !isOnPlate) continue;
    const { x, text } = place ?? overOthers(mark, room.width, measure);
    const width = measure(text);
    const coversMark = isOnPlate && x < mark.x1 && x + width > mark.x0;
    const isInside = !isOnPlate && x >= mark.x0 && x + width <= mark.x1;
    titles.push({ row: mark.row, x, text, width, isOnPlate, coversMark, isInside });
    inLane.push({ x0: x, x1: x + width });
  }
  return titles;
}

/** Whole inside, right or left of the mark; else cut inside or to the right, a chosen one less. */
function roomFor(mark: TitledMark, inLane: Taken[], isChosen: boolean, { width, symbolRoom, measure }: Room) {
  const { title, x0, x1 } = mark;
  const full = measure(title);
  const inside = Math.max(x0, 0) + symbolRoom(mark) + lead;
  const roomInside = Math.min(x1, width) - lead - inside;
  const next = inLane.reduce((least, it) => (it.x0 >= x1 ? Math.min(least, it.x0) : least), width + gap - 4);
  const roomRight = next - gap - (x1 + lead);
  const previous = inLane.reduce((most, it) => (it.x1 <= x0 ? Math.max(most, it.x1) : most), 4 - gap);
  const roomLeft = x0 - lead - previous - gap;
  if (roomInside >= full) return { x: inside, text: title };
  if (roomRight >= full) return { x: x1 + lead, text: title };
  if (roomLeft >= full) return { x: x0 - lead - full, text: title };
  const least = isChosen ? leastChosen : leastTitle;
  if (roomInside >= least) return { x: inside, text: shorten(title, roomInside, measure) };
  if (roomRight >= least) return { x: x1 + lead, text: shorten(title, roomRight, measure) };
  return null;
}

/** Beside the mark where the frame has more room; over it where there is too little; never out of the frame. */
function overOthers({ x0, x1, title }: TitledMark, width: number, measure: Measure) {
  const right = Math.max(0, x1) + lead + 2;
  const left = Math.min(width, x0) - lead - 2;
  const [roomRight, roomLeft] = [width - gap - right, left - gap];
  const full = measure(title);
  if (roomRight >= Math.min(full, Math.max(roomLeft, leastChosen)))
    return { x: right, text: shorten(title, roomRight, measure) };
  const text = shorten(title, roomLeft >= leastChosen ? roomLeft : width - 2 * gap, measure);
  const needed = measure(text);
  if (roomLeft >= leastChosen) return { x: left - needed, text };
  return { x: Math.min(Math.max(gap, x0), width - gap - needed), text };
}

/** A text cut to a width with an ellipsis, at a letter; empty where not even that fits. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  // Code points, so that no letter is cut in two.
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(cut(letters, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : cut(letters, low);
}

const cut = (letters: readonly string[], count: number): string =>
  `${letters
    .slice(0, count)
    .join('')
    .replace(/[\s,.:;–-]+$/u, '')}…`;
