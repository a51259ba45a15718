import { describe, expect, it } from 'vitest';
import { roomAround } from '#map/camera/viewport-padding.ts';
import { brevityIn } from '#map/places/brevity.ts';

const frame = { width: 1000, height: 600 };
const open = { top: 56, bottom: 56, left: 56, right: 56 };

describe('the room for a subject', () => {
  it('is all but a margin, which shrinks with the map', () => {
    expect(roomAround(frame, 0, [])).toEqual(open);
    expect(roomAround({ width: 320, height: 200 }, 0, [])).toEqual({
      top: 24,
      bottom: 24,
      left: 32,
      right: 32,
    });
  });

  it('ends above what covers the map from below', () => {
    expect(roomAround(frame, 300, [])).toEqual({ top: 36, bottom: 336, left: 56, right: 56 });
  });

  it('holds the words beyond a subject, but never for the half of a low map', () => {
    expect(roomAround(frame, 0, [], { top: 64, bottom: 34 })).toEqual({ ...open, top: 64 });
    const low = roomAround({ width: 1000, height: 160 }, 0, [], { top: 64, bottom: 34 });
    expect([low.top, low.bottom]).toEqual([40, 34]);
  });

  it('gives way to a card on the side where that costs least', () => {
    const key = { left: 12, top: 300, right: 212, bottom: 560 };
    expect(roomAround(frame, 0, [key])).toEqual({ ...open, left: 220 });
    const wide = { left: 0, top: 0, right: 900, bottom: 90 };
    expect(roomAround(frame, 0, [wide])).toEqual({ ...open, top: 98 });
  });

  it('stands still where its shape does not reach the card', () => {
    const key = { left: 12, top: 300, right: 212, bottom: 560 };
    expect(roomAround(frame, 0, [key], undefined, 1, 1)).toEqual(open);
    expect(roomAround(frame, 0, [key], undefined, 1, 3)).toEqual({ ...open, left: 220 });
  });

  it('gives way to nothing that stands within the margin, or is not shown', () => {
    const pill = { left: 12, top: 12, right: 200, bottom: 46 };
    const hidden = { left: 0, top: 0, right: 0, bottom: 0 };
    expect(roomAround(frame, 0, [pill, hidden])).toEqual(open);
  });

  it('stays where it is rather than vanish behind a card that covers most of the map', () => {
    const card = { left: 0, top: 0, right: 700, bottom: 500 };
    expect(roomAround(frame, 0, [card])).toEqual(open);
  });
});

describe('words', () => {
  it.each([
    [1000, 600, { marks: false, distances: false }],
    [390, 500, { marks: true, distances: false }],
    [600, 210, { marks: true, distances: false }],
    [600, 150, { marks: true, distances: true }],
  ])('on %d by %d free pixels are cut short as %j', (width, free, brevity) => {
    expect(brevityIn(width, free)).toEqual(brevity);
  });
});
