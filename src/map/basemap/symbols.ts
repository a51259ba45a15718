import type { Map as MapLibreMap } from 'maplibre-gl';

/** Images a MapLibre style names; drawn here, so that no sprite is fetched. */
export type SymbolShape = 'dot' | 'small-dot' | 'ring';

const PREFIX = 'basemap';
/** Images are drawn at twice their size: crisp on a phone, and a dot too small to look soft on a desk. */
const PIXEL_RATIO = 2;

interface Drawing {
  /** px, without the halo */
  radius: number;
  /** px, of the dot inside a ring; 0 for none */
  core: number;
  /** px, of a ring's line */
  line: number;
}

const drawings: Readonly<Record<SymbolShape, Drawing>> = {
  dot: { radius: 2.2, core: 2.2, line: 0 },
  'small-dot': { radius: 1.6, core: 1.6, line: 0 },
  ring: { radius: 4.4, core: 1.7, line: 1.3 },
};
const HALO = 1.2; // px

/** Names an image by all that it depends on. Colours are `#rrggbb`. */
export function symbolId(shape: SymbolShape, ink: string, halo: string): string {
  return [PREFIX, shape, ink, halo].join(':');
}

type Rgb = readonly [number, number, number];

function parseColour(text: string | undefined): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  if (!digits) return undefined;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** How much of a pixel lies within `radius`, as distance from the centre in device pixels: antialiased at the edge. */
const cover = (radius: number, distance: number) => Math.min(1, Math.max(0, radius - distance + 0.5));

/** Ink's and halo's share of a pixel. */
function shares({ radius, core, line }: Drawing, distance: number): { ink: number; halo: number } {
  const r = PIXEL_RATIO;
  const rim = line > 0 ? cover(radius * r, distance) - cover((radius - line) * r, distance) : 0;
  const ink = Math.max(rim, cover(core * r, distance));
  return { ink, halo: cover((radius + HALO) * r, distance) };
}

/**
 * Draws an image named by `symbolId`, or returns undefined for a name that is not ours.
 * @returns straight-alpha RGBA, as `Map.addImage` takes it
 */
export function drawSymbol(
  id: string,
): { width: number; height: number; data: Uint8Array; pixelRatio: number } | undefined {
  const [prefix, shape, inkText, haloText] = id.split(':');
  const drawing = drawings[shape as SymbolShape] as Drawing | undefined;
  const [ink, halo] = [parseColour(inkText), parseColour(haloText)];
  if (prefix !== PREFIX || !drawing || !ink || !halo) return undefined;
  const side = 2 * Math.ceil((drawing.radius + HALO + 0.5) * PIXEL_RATIO);
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const share = shares(drawing, Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2));
      const at = (y * side + x) * 4;
      for (const channel of [0, 1, 2] as const) {
        data[at + channel] = Math.round(ink[channel] * share.ink + halo[channel] * (1 - share.ink));
      }
      data[at + 3] = Math.round(255 * Math.max(share.halo, share.ink));
    }
  }
  return { width: side, height: side, data, pixelRatio: PIXEL_RATIO };
}

/**
 * Supplies the basemap's images to a map whenever its style asks for one. A map has one resolver: where it needs others
 * too, call `drawSymbol` from a resolver of its own.
 */
export function provideBasemapSymbols(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const symbol = drawSymbol(id);
    if (!symbol || map.hasImage(id)) return;
    const { pixelRatio, ...image } = symbol;
    map.addImage(id, image, { pixelRatio });
  });
}
