import { sayDateBriefly } from '#phrases/say-date.ts';
import type { StoryEvent } from '#story/schema.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import { directionOfText } from '#ui/writing-direction.ts';
import { shorten } from './titles.ts';

/** A box in pixels. */
export type Rect = { x0: number; x1: number; y0: number; y1: number };

type Side = 'above' | 'below' | 'right' | 'left';

/** What says the title and the date of the selected event, beside its mark. */
export type Callout = {
  readonly rect: Rect;
  /** Where it stands to its mark. */
  readonly side: Side;
  /** What its point touches: its mark, or the edge of the frame beyond which the mark lies. */
  readonly tip: { x: number; y: number };
  readonly kind: number;
  readonly lines: readonly string[];
  /** Under the lines; empty where it is in them. */
  readonly date: string;
  readonly isRightToLeft: boolean;
};

/** Pixels: around the words, from line to line, to the symbol, from the box to what it points at. */
export const calloutPadding = { x: 9, y: 6 };
export const calloutLine = 16;
export const calloutSymbol = 18;
const reach = 9;
/** From the frame. */
const margin = 3;
const widest = 360;
/** Lanes lower than this leave no room for a second line of the title. */
const roomForTwoLines = 64;

/**
 * Says an event in a box that never leaves the frame and never lies over the mark it points at; of the places left it
 * takes the one that hides the least.
 * @param mark of the event, perhaps outside of the frame: then the box waits at that edge and points out
 * @param others boxes of the other marks
 */
export function layOutCallout(
  { properties: { title, when } }: StoryEvent,
  kind: number,
  mark: Rect,
  frame: Frame,
  others: readonly Rect[],
  measure: Measure,
): Callout {
  const date = sayDateBriefly(when.edtf);
  const isRightToLeft = directionOfText(title) === 'rtl';
  const most = Math.min(widest, frame.width - 2 * (margin + reach + calloutPadding.x)) - calloutSymbol;
  const said = (lines: string[], below: string) => {
    const size = {
      width:
        Math.ceil(Math.max(...lines.map(measure), measure(below))) + calloutSymbol + 2 * calloutPadding.x,
      height: (lines.length + (below ? 1 : 0)) * calloutLine + 2 * calloutPadding.y,
    };
    const place = placeCallout(mark, size, frame, others);
    return { ...place, kind, lines, date: below, isRightToLeft };
  };
  const mostLines = frame.bottom - frame.top >= roomForTwoLines ? 2 : 1;
  const below = shorten(date, most, measure);
  const isClear = ({ rect }: Callout) => overlap(rect, mark) === 0 && rect.y0 >= frame.top;
  const full = said(wrap(title, most, mostLines, measure), below);
  if (isClear(full)) return full;
  const short = said(wrap(title, most, 1, measure), below);
  // Low lanes and a mark across all of them leave room for one line: there the date stays whole.
  return isClear(short) && short.rect.y1 <= frame.bottom
    ? short
    : said([withDate(title, date, most, measure)], '');
}

function withDate(title: string, date: string, width: number, measure: Measure): string {
  const forTitle = width - measure(` · ${date}`);
  const isRoom = forTitle >= width / 3;
  return shorten(`${isRoom ? shorten(title, forTitle, measure) : title} · ${date}`, width, measure);
}

type Size = { width: number; height: number };
type Place = Pick<Callout, 'rect' | 'side' | 'tip'>;

/** @param mark its ends may be infinite */
export function placeCallout(mark: Rect, size: Size, frame: Frame, others: readonly Rect[]): Place {
  const seen = { ...mark, x0: Math.max(mark.x0, 0), x1: Math.min(mark.x1, frame.width) };
  const isOut = seen.x0 > seen.x1;
  const places = isOut ? atEdge(mark.x1 < 0, size, frame) : besideMark(seen, size, frame);
  const hidden = ({ rect }: Place) => {
    const covered = others.reduce((sum, it) => sum + overlap(rect, it), 0);
    // The words of the axis are worth half of a mark.
    return covered + overlap(rect, { x0: 0, x1: frame.width, y0: frame.bottom, y1: frame.height }) / 2;
  };
  return places.map((place) => ({ place, cost: hidden(place) })).sort((a, b) => a.cost - b.cost)[0]!.place;
}

/** The sides of a mark that have room, the better first; where none has, the larger of above and below. */
function besideMark(seen: Rect, { width, height }: Size, frame: Frame): Place[] {
  const middle = { x: (seen.x0 + seen.x1) / 2, y: (seen.y0 + seen.y1) / 2 };
  const x0 = clamp(middle.x - width / 2, margin, frame.width - margin - width);
  const y0 = clamp(middle.y - height / 2, frame.top + margin, frame.bottom - margin - height);
  const box = (x: number, y: number): Rect => ({ x0: x, x1: x + width, y0: y, y1: y + height });
  const tipX = clamp(middle.x, x0 + 2 * reach, x0 + width - 2 * reach);
  const tip = { x: clamp(tipX, seen.x0, seen.x1), y: middle.y };
  const above = {
    side: 'above',
    rect: box(x0, seen.y0 - reach - height),
    tip: { ...tip, y: seen.y0 - 2 },
  } as const;
  const below = { side: 'below', rect: box(x0, seen.y1 + reach), tip: { ...tip, y: seen.y1 + 2 } } as const;
  const right = {
    side: 'right',
    rect: box(seen.x1 + reach, y0),
    tip: { x: seen.x1 + 2, y: middle.y },
  } as const;
  const left = {
    side: 'left',
    rect: box(seen.x0 - reach - width, y0),
    tip: { x: seen.x0 - 2, y: middle.y },
  } as const;
  const fitting = [above, right, left, below].filter(({ rect }) => isWithin(rect, frame));
  if (fitting.length > 0) return fitting;
  const isRoomier = seen.y0 - frame.top > frame.height - seen.y1;
  const tight = isRoomier ? above : below;
  const y = clamp(tight.rect.y0, 0, frame.height - height);
  return [{ ...tight, rect: box(clamp(x0, 0, frame.width - width), y) }];
}

/** At an edge beyond which the mark lies: high, in the middle, or low. */
function atEdge(
  isBefore: boolean,
  { width, height }: Size,
  { width: room, top, bottom, height: all }: Frame,
): Place[] {
  const x0 = isBefore ? margin + reach : room - margin - reach - width;
  const lowest = Math.max(top, Math.min(bottom - margin, all) - height);
  return [(top + lowest) / 2, top + margin, lowest].map((it) => {
    const y0 = clamp(it, 0, all - height);
    return {
      side: isBefore ? 'right' : 'left',
      rect: { x0, x1: x0 + width, y0, y1: y0 + height },
      tip: { x: isBefore ? margin : room - margin, y: y0 + height / 2 },
    };
  });
}

const isWithin = ({ x0, x1, y0, y1 }: Rect, { width, height, top }: Frame): boolean =>
  x0 >= margin && x1 <= width - margin && y0 >= top + 1 && y1 <= height;

/** Pixels that two boxes share. */
export function overlap(a: Rect, b: Rect): number {
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** Where there is no room at all, the lower bound holds. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** A text in lines of about one length, the last one cut where even so it is too long. */
function wrap(text: string, width: number, most: 1 | 2, measure: Measure): string[] {
  if (measure(text) <= width || most === 1) return [shorten(text, width, measure)];
  const words = text.split(' ');
  const first = (count: number) => words.slice(0, count).join(' ');
  // A break after half of the text keeps the two lines alike.
  let count = 0;
  while (measure(first(count)) < measure(text) / 2 && measure(first(count + 1)) <= width) count++;
  if (count === 0) return [shorten(text, width, measure)];
  return [first(count), shorten(words.slice(count).join(' '), width, measure)];
}
