import type { Tokens } from '#ui/tokens.ts';

const tokens = {
  land: '--map-land',
  water: '--map-water',
  /** Outline of seas and lakes. */
  shore: '--map-shore',
  river: '--map-river',
  border: '--map-border',
  /** Boundaries of provinces. */
  admin: '--map-admin',
  /** Behind letters, so that a line may pass under them. */
  halo: '--map-halo',
  countryText: '--map-country-text',
  provinceText: '--map-province-text',
  cityText: '--map-city-text',
  /** Towns, which stand back behind cities. */
  townText: '--map-town-text',
  waterText: '--map-water-text',
} as const;

/** Every colour of the basemap, as `#rrggbb`. */
export type Palette = Readonly<Record<keyof typeof tokens, string>>;

/** The basemap’s colours in the present colour scheme. */
export function readBasemapPalette({ color }: Pick<Tokens, 'color'>): Palette {
  const entries = Object.entries(tokens).map(([name, token]) => [name, color(token)]);
  return Object.fromEntries(entries) as Palette;
}
