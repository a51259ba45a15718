import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Bbox } from '#events/fixed-point.ts';
import type { Tokens } from '#ui/tokens.ts';

/** What is known of a basemap before any of its code has come: what the page says, and the SVG map draws. */
export type BasemapFacts = {
  /** Must be on screen, on paper and in pictures wherever the basemap is. */
  readonly attribution: string;
  /** Nearer than this it is not looked at. MapLibre’s zoom: the world is 512 px wide at 0. */
  readonly maxZoom: number;
  /** The part of the world it has; null is all. */
  readonly bounds: Bbox | null;
  /** A PMTiles archive with its outlines, relative to the page, for maps without WebGL; null where it has none. */
  readonly outlines: string | null;
};

/** The map under the events. All that the rest of the house knows of one. */
export type Basemap = BasemapFacts & {
  /** Teaches MapLibre the protocols that the style asks for. Before the first map. */
  prepare(): void;
  /**
   * The style, as the scheme of an element has its colours.
   * @param lang BCP 47: the language that places are named in, as far as the basemap has it
   */
  style(tokens: Tokens, lang: string): StyleSpecification;
  /** Gives a map the images that the style names. */
  provideImages(map: MapLibreMap): void;
  /** Fonts that the style brings, for the words of a story, from the most wanted on. */
  readonly fonts: { readonly strong: string[]; readonly plain: string[] };
  /** The lowest layer of text. Areas of a story go before it, so that names stay readable; undefined where there is none. A style without such
   * a layer has the areas on top. */
  readonly labelAnchor: string | undefined;
};
