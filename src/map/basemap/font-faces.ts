import type { StyleSpecification } from 'maplibre-gl';

/** The font files the basemap is lettered with: weight 500 unless the name says more. */
export type BasemapFont =
  | `${'medium' | 'semibold' | 'italic'}-${'latin' | 'latin-ext'}`
  | `${'medium' | 'semibold'}-vietnamese`
  | 'arabic'
  | 'hebrew';

/** One name for each voice. MapLibre would read a weight out of a plain family name, but not out of a declared one. */
export const voices = { town: 'Map Medium', city: 'Map Semibold', water: 'Map Italic' } as const;

// As published with the files by Fontsource.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F';
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303,U+0323,U+1EA0-1EF9';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';
const HEBREW = 'U+0590-05FF,U+FB1D-FB4F';

/**
 * The style's `font-faces`. A file is fetched only when a label needs one of its characters.
 * @param fontUrl  absolute URL of a file: a worker has no page to resolve against
 */
export function fontFaces(
  fontUrl: (file: BasemapFont) => string,
): NonNullable<StyleSpecification['font-faces']> {
  const face = (file: BasemapFont, ranges: string) => ({
    url: fontUrl(file),
    'unicode-range': ranges.split(','),
  });
  // Arabic and Hebrew have one weight and no italic: size and colour tell the voices apart.
  const otherScripts = [face('arabic', ARABIC), face('hebrew', HEBREW)];
  return {
    [voices.town]: [
      face('medium-latin', LATIN),
      face('medium-vietnamese', VIETNAMESE),
      face('medium-latin-ext', LATIN_EXT),
      ...otherScripts,
    ],
    [voices.city]: [
      face('semibold-latin', LATIN),
      face('semibold-vietnamese', VIETNAMESE),
      face('semibold-latin-ext', LATIN_EXT),
      ...otherScripts,
    ],
    [voices.water]: [face('italic-latin', LATIN), face('italic-latin-ext', LATIN_EXT), ...otherScripts],
  };
}
