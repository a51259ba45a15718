import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, createLongScroll, mostHeight } from '#reader/long-list/long-scroll.ts';

const room = 700;

function scrollOf(content: number) {
  const scroll = createLongScroll();
  scroll.measure({ content, room });
  return scroll;
}

describe('a list that fits into a box', () => {
  it('scrolls pixel for pixel, however far the jump', () => {
    const content = mostHeight - 1;
    expect(boxOf(content)).toBe(content);
    const scroll = scrollOf(content);
    for (const offset of [0, 10, 5_000_000, content - room, 3]) {
      scroll.scrolled(offset);
      expect(scroll.top).toBe(offset);
      expect(scroll.isCramped()).toBe(false);
    }
  });
});

describe('a list of four million rows', () => {
  const content = 4_000_000 * 52;
  const end = boxOf(content) - room;

  it('has a box that browsers believe in', () => {
    expect(boxOf(content)).toBe(mostHeight);
  });

  it('moves pixel for pixel under a wheel, and is then put where it belongs with nothing moved', () => {
    const scroll = scrollOf(content);
    scroll.scrolled(4_000_000);
    const from = scroll.top;
    for (let i = 1; i <= 50; i++) scroll.scrolled(4_000_000 + 120 * i);
    expect(scroll.top).toBe(from + 6000);
    const proper = scroll.properOffset();
    expect(proper).toBeLessThan(4_006_000);
    expect(scroll.goTo(scroll.top)).toBe(proper);
    expect(scroll.top).toBe(from + 6000);
  });

  it('goes the whole way in proportion when the bar is dragged, and to both very ends', () => {
    const scroll = scrollOf(content);
    scroll.scrolled(end / 2);
    expect(scroll.top).toBeCloseTo((content - room) / 2, -1);
    scroll.scrolled(end);
    expect(scroll.top).toBe(content - room);
    scroll.scrolled(0);
    expect(scroll.top).toBe(0);
  });

  it('meets what stands above it at its first row, however it came there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: content - room }), (from) => {
        const scroll = scrollOf(content);
        scroll.goTo(from);
        let offset = scroll.goTo(from);
        // Up by half a screen at a time, and put right whenever there is no more room: never past the first row.
        for (let i = 0; i < 50; i++) {
          offset -= room / 2;
          scroll.scrolled(offset);
          if (scroll.isCramped()) offset = scroll.goTo(scroll.top);
          expect(Math.abs(scroll.top - (from - ((i + 1) * room) / 2))).toBeLessThanOrEqual(1);
          if (offset <= 0) {
            expect(scroll.top).toBe(offset);
            return;
          }
        }
      }),
    );
  });

  it('keeps each row where a goTo wants it, and shifts by whole pixels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: content - room }), (top) => {
        const scroll = scrollOf(content);
        const offset = scroll.goTo(top);
        expect(scroll.top).toBe(top);
        expect(Number.isInteger(scroll.shift)).toBe(true);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(end);
        expect(scroll.isCramped()).toBe(false);
      }),
    );
  });
});
