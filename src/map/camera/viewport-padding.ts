import { noWords, type WordRoom } from '#map/places/brevity.ts';

/** How far a subject stays from the frame, in CSS pixels, where the frame has room for that. */
const margin = 56;
/** Between a subject and what lies over the map. */
const gap = 8;
/** Of a map that is not covered from below, this share is never given up for the sake of a card. */
const leastShare = 0.4;

export type Box = { left: number; top: number; right: number; bottom: number };
export type Frame = { width: number; height: number };

/** CSS pixels to keep free at each side of the map. */
export type Padding = Box;

/**
 * The room for a subject: inside the margin, above what covers the map from below, and clear of what lies over it, which
 * bears `data-over-map`.
 * @param share of the margin
 * @param shape width by height of the subject, which fills the room in one direction only; 0 for all of the room
 */
export function paddingOf(
  container: HTMLElement,
  covered: number,
  words: WordRoom,
  share = 1,
  shape = 0,
): Padding {
  const origin = container.getBoundingClientRect();
  const over = container.parentElement?.querySelectorAll('[data-over-map]') ?? [];
  const boxes = [...over].map((element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [origin.left, origin.top];
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
  return roomAround({ width: origin.width, height: origin.height }, covered, boxes, words, share, shape);
}

/** The margin, less of it on a small map: a subject must always have most of the room. Pure. */
export function roomAround(
  frame: Frame,
  covered: number,
  boxes: readonly Box[],
  words: WordRoom = noWords,
  share = 1,
  shape = 0,
): Padding {
  const free = Math.max(frame.height - covered, 0);
  const side = share * Math.min(margin, frame.width * 0.1);
  const end = share * Math.min(margin, free * 0.12);
  const forWords = (pixels: number) => Math.max(end, Math.min(pixels, free * 0.25));
  const open: Padding = {
    top: forWords(words.top),
    bottom: Math.min(covered, frame.height * 0.8) + forWords(words.bottom),
    left: side,
    right: side,
  };
  const least = leastShare * areaWithin(frame, open);
  return boxes.reduce((padding, box) => clearOf(frame, padding, box, least, shape), open);
}

/** Gives way to a box on the side where that costs least; not at all where it costs too much. */
function clearOf(frame: Frame, padding: Padding, box: Box, least: number, shape: number): Padding {
  const isEmpty = box.right <= box.left || box.bottom <= box.top;
  const subject = subjectIn(frame, padding, shape);
  const isClear =
    box.right <= subject.left ||
    box.left >= subject.right ||
    box.bottom <= subject.top ||
    box.top >= subject.bottom;
  if (isEmpty || isClear) return padding;
  const ways: Padding[] = [
    { ...padding, left: box.right + gap },
    { ...padding, top: box.bottom + gap },
    { ...padding, right: frame.width - box.left + gap },
    { ...padding, bottom: frame.height - box.top + gap },
  ];
  const best = ways.reduce((a, b) => (areaWithin(frame, b) > areaWithin(frame, a) ? b : a));
  return areaWithin(frame, best) < least ? padding : best;
}

/** Where a subject of a shape comes to lie: in the middle of its room, as large as that allows. */
function subjectIn({ width, height }: Frame, padding: Padding, shape: number): Box {
  const [wide, high] = [width - padding.left - padding.right, height - padding.top - padding.bottom];
  const [x, y] = [padding.left + wide / 2, padding.top + high / 2];
  const half = shape > 0 ? Math.min(wide, high * shape) / 2 : wide / 2;
  const tall = shape > 0 ? Math.min(high, wide / shape) / 2 : high / 2;
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

function areaWithin({ width, height }: Frame, { left, top, right, bottom }: Padding): number {
  return Math.max(width - left - right, 0) * Math.max(height - top - bottom, 0);
}
