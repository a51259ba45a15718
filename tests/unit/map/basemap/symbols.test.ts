import { describe, expect, it } from 'vitest';
import { drawSymbol, symbolId } from '#map/basemap/symbols.ts';

const INK = '#102030';
const HALO = '#f0e0d0';

/** RGBA of the pixel `right` of the centre. */
function pixel(shape: 'dot' | 'ring', right: number): number[] {
  const image = drawSymbol(symbolId(shape, INK, HALO));
  if (!image) throw new Error('nothing drawn');
  const at = ((image.height / 2) * image.width + image.width / 2 + right) * 4;
  return [...image.data.subarray(at, at + 4)];
}

describe('symbols', () => {
  it('draws a dot of ink in a halo, clear at the corner', () => {
    expect(pixel('dot', 0)).toEqual([0x10, 0x20, 0x30, 255]);
    const dot = drawSymbol(symbolId('dot', INK, HALO));
    expect([...(dot?.data.subarray(0, 4) ?? [])]).toEqual([0xf0, 0xe0, 0xd0, 0]);
  });

  it('draws a ring with halo between core and rim', () => {
    expect(pixel('ring', 0)).toEqual([0x10, 0x20, 0x30, 255]);
    expect(pixel('ring', 4)).toEqual([0xf0, 0xe0, 0xd0, 255]);
    expect(pixel('ring', 7)).toEqual([0x10, 0x20, 0x30, 255]);
  });

  it.each(['', 'story:dot:#000000:#ffffff', 'basemap:star:#000000:#ffffff', 'basemap:dot:red:#ffffff'])(
    'leaves %j to others',
    (id) => {
      expect(drawSymbol(id)).toBeUndefined();
    },
  );
});
