import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleSheet } from '#app/sheet/settle-sheet.ts';
import { leavesMap, sheetStops } from '#app/sheet/sheet-stops.ts';

const stops = sheetStops(100, 600);

describe('the heights of a sheet', () => {
  it('are its few lines, more than half of the room, and all of it', () => {
    expect(stops).toEqual({ peek: 100, half: 348, full: 600 });
  });

  it('keep half apart from peek where there is little room, and never leave it', () => {
    expect(sheetStops(100, 240)).toEqual({ peek: 100, half: 196, full: 240 });
    expect(sheetStops(100, 150)).toEqual({ peek: 100, half: 150, full: 150 });
    expect(sheetStops(200, 150)).toEqual({ peek: 150, half: 150, full: 150 });
  });
});

describe('a sheet that rises for an event', () => {
  it.each([
    ['on a phone', 110, 515, true],
    ['in a frame of the usual height', 108, 318, true],
    ['in a frame so low that the map would go', 108, 263, false],
    ['where it stands beside the map', 0, 0, true],
  ])('%s', (_, peek, room, doesRise) => {
    expect(leavesMap(sheetStops(peek, room))).toBe(doesRise);
  });
});

describe('a sheet that is let go', () => {
  it.each([
    ['gently near peek', 180, 0, 'peek'],
    ['gently past the middle of the way to half', 240, 0, 'half'],
    ['gently near the top', 520, 0.1, 'full'],
    ['with a flick up from peek', 130, 0.5, 'half'],
    ['with a strong flick up from peek', 160, 1.8, 'full'],
    ['with a flick down from full', 560, -0.5, 'half'],
    ['with a strong flick down from full', 540, -1.9, 'peek'],
    ['with a flick down just above peek', 110, -0.5, 'peek'],
    ['with a flick up that ends near half', 340, 0.5, 'half'],
    ['thrown up where it stands as high as it can', 600, 2, 'full'],
    ['thrown down where it stands as low as it can', 100, -2, 'peek'],
  ] as const)('%s comes to rest', (_, pixels, velocity, height) => {
    expect(settleSheet(pixels, velocity, stops)).toBe(height);
  });

  it('never runs against the hand that threw it', () => {
    const px = fc.integer({ min: 101, max: 599 });
    const speed = fc.double({ min: 0.35, max: 5, noNaN: true });
    fc.assert(
      fc.property(px, speed, fc.boolean(), (pixels, fast, isUp) => {
        const rest = stops[settleSheet(pixels, isUp ? fast : -fast, stops)];
        return isUp ? rest >= pixels : rest <= pixels;
      }),
    );
  });
});
