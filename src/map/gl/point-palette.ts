import type { Colors } from '#map/layers/expressions.ts';
import { kindColor, kindCount } from '#ui/kind-symbols.ts';

/** Colours as shaders want them: red, green, blue, each from 0 to 1. */
export type PointPalette = Record<'kinds' | 'ink' | 'halo' | 'surface' | 'line' | 'accent', Float32Array>;

export function readPointPalette(colorOf: Colors): PointPalette {
  const rgb = (token: string) => rgbOf(colorOf(token));
  return {
    kinds: Float32Array.from(Array.from({ length: kindCount }, (_, i) => [...rgb(kindColor(i))]).flat()),
    ink: rgb('--color-ink'),
    halo: rgb('--map-halo'),
    surface: rgb('--color-surface'),
    line: rgb('--color-line-strong'),
    accent: rgb('--color-accent'),
  };
}

/** `#rrggbb`. */
function rgbOf(color: string): Float32Array {
  return Float32Array.from([1, 3, 5], (i) => Number.parseInt(color.slice(i, i + 2), 16) / 255);
}
