import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { voices } from './font-faces.ts';
import type { Palette } from './palette.ts';
import { symbolId } from './symbols.ts';

const SOURCE = 'basemap';
/** How large a second language is beside the first. */
const SECOND_SCALE = 0.84;

/** The archive holds a Latin name for everything, and Arabic and Hebrew ones where they are known. */
function nameKey(language: string): string {
  const base = language.split('-')[0]?.toLowerCase();
  return base === 'ar' || base === 'he' ? `name:${base}` : 'name';
}

/**
 * What a label says: the name in the first language that has one, and under it, smaller, in the second.
 * @param languages  BCP 47, in order of preference
 */
function labelText(languages: readonly string[]): ExpressionSpecification {
  const [first = 'name', second] = [...new Set(languages.map(nameKey))];
  const name: ExpressionSpecification = ['coalesce', ['get', first], ['get', 'name']];
  if (!second) return name;
  const both: ExpressionSpecification = ['all', ['has', first], ['has', second]];
  return [
    'format',
    name,
    {},
    ['case', both, ['concat', '\n', ['get', second]], ''],
    { 'font-scale': SECOND_SCALE },
  ];
}

/** Shown from its own zoom on. MapLibre asks at whole zooms. */
const isDue: ExpressionSpecification = ['<=', ['get', 'mz'], ['zoom']];
const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const upToSize = (most: number): ExpressionSpecification => ['<=', ['get', 'size'], most];
const isCapital: ExpressionSpecification = ['has', 'capital'];

interface Lettering {
  palette: Palette;
  text: ExpressionSpecification;
  /** The first language alone. */
  firstText: ExpressionSpecification;
  /** Where the languages need more room between lines and letters. */
  isLatin: boolean;
}

/** In one language: two would straddle the river. */
function riverNames({ palette, firstText: text }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-river',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'river_label',
    minzoom: 5.5,
    filter: [
      'step',
      ['zoom'],
      ['all', ['==', ['get', 'view'], 'far'], ['<=', ['get', 'rank'], 4]],
      7,
      ['all', ['==', ['get', 'view'], 'far'], ['<=', ['get', 'rank'], 6]],
      8,
      ['==', ['get', 'view'], 'near'],
    ],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 300,
      'symbol-sort-key': ['get', 'rank'],
      'text-field': text,
      'text-font': [voices.water],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5.5, 11, 10, 13.5],
      'text-letter-spacing': 0.06,
      'text-max-angle': 45,
      'text-offset': [0, -0.75],
      'text-padding': 6,
    },
    paint: { 'text-color': palette.waterText, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  };
}

function seaNames({ palette, text, isLatin }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-sea',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'label',
    filter: ['all', isKind('ocean', 'sea'), isDue],
    layout: {
      'symbol-sort-key': ['get', 'mz'],
      'text-field': text,
      'text-font': [voices.water],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        2,
        ['match', ['get', 'kind'], 'ocean', 14, 11],
        6,
        ['match', ['get', 'kind'], 'ocean', 20, 15],
      ],
      'text-letter-spacing': isLatin ? 0.12 : 0,
      'text-max-width': 6,
      'text-line-height': 1.3,
    },
    paint: { 'text-color': palette.waterText, 'text-halo-color': palette.water, 'text-halo-width': 1 },
  };
}

function lakeNames({ palette, text }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-lake',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'label',
    minzoom: 4,
    filter: ['all', isKind('lake'), isDue],
    layout: {
      'symbol-sort-key': ['get', 'mz'],
      'text-field': text,
      'text-font': [voices.water],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 9, 13],
      'text-letter-spacing': 0.04,
      'text-max-width': 5,
    },
    paint: { 'text-color': palette.waterText, 'text-halo-color': palette.water, 'text-halo-width': 1 },
  };
}

function provinceNames({ palette, text, isLatin }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-province',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'label',
    minzoom: 7,
    filter: ['all', isKind('province'), isDue],
    layout: {
      'symbol-sort-key': ['get', 'mz'],
      'text-field': text,
      'text-font': [voices.town],
      'text-size': 11,
      'text-transform': 'uppercase',
      'text-letter-spacing': isLatin ? 0.14 : 0,
      'text-max-width': 7,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.provinceText, 'text-halo-color': palette.halo, 'text-halo-width': 1 },
  };
}

/** Size of a place's letters. `size` 4 is a metropolis, 9 a village. */
const placeSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  ['step', ['get', 'size'], 12, 4, 11.5, 5, 11],
  6,
  ['step', ['get', 'size'], 14.5, 4, 13.5, 5, 12.5, 6, 12],
  9,
  ['step', ['get', 'size'], 18, 5, 16, 6, 14.5, 7, 13.5, 8, 12.5],
];

/** Bold for the greatest on screen; as the map comes nearer, smaller places are among them. */
const placeVoice: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['literal', [voices.city]],
  5,
  ['case', upToSize(4), ['literal', [voices.city]], ['literal', [voices.town]]],
  8,
  ['case', upToSize(5), ['literal', [voices.city]], ['literal', [voices.town]]],
];

/** Where a name may stand about its dot, `gap` ems away: to the east, or to the west where the archive says so. */
function sides(gap: number): ExpressionSpecification {
  const [east, west] = [
    ['left', [gap, 0]],
    ['right', [-gap, 0]],
  ];
  const aboveOrBelow = ['bottom', [0, -gap], 'top', [0, gap]];
  return [
    'match',
    ['get', 'side'],
    'w',
    ['literal', [...west, ...east, ...aboveOrBelow]],
    ['literal', [...east, ...west, ...aboveOrBelow]],
  ] as ExpressionSpecification;
}

function placeLayout(text: ExpressionSpecification, gap: number) {
  return {
    'symbol-sort-key': ['get', 'mz'],
    'icon-allow-overlap': false,
    'icon-padding': 0,
    'text-field': text,
    'text-size': placeSize,
    'text-variable-anchor-offset': sides(gap),
    'text-justify': 'auto',
    'text-max-width': 8,
    'text-line-height': 1.15,
    'text-padding': 2,
  } satisfies SymbolLayerSpecification['layout'];
}

function placeNames({ palette, text }: Lettering): SymbolLayerSpecification {
  const dot = symbolId('dot', palette.cityText, palette.halo);
  const smallDot = symbolId('small-dot', palette.townText, palette.halo);
  return {
    id: 'basemap-label-place',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'place',
    filter: ['all', ['!', isCapital], isDue],
    layout: {
      ...placeLayout(text, 0.55),
      'icon-image': ['case', upToSize(5), dot, smallDot],
      'text-font': placeVoice,
    },
    paint: {
      'text-color': ['case', upToSize(6), palette.cityText, palette.townText],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  };
}

function capitalNames({ palette, text }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-capital',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'place',
    filter: ['all', isCapital, isDue],
    layout: {
      ...placeLayout(text, 0.7),
      'icon-image': symbolId('ring', palette.cityText, palette.halo),
      'text-font': [voices.city],
    },
    paint: { 'text-color': palette.cityText, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  };
}

function regionNames({ palette, text, isLatin }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-region',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'label',
    filter: ['all', isKind('territory', 'region'), isDue],
    layout: {
      'symbol-sort-key': ['get', 'mz'],
      'text-field': text,
      'text-font': [voices.town],
      'text-size': 11.5,
      'text-letter-spacing': isLatin ? 0.08 : 0,
      'text-max-width': 7,
    },
    paint: { 'text-color': palette.countryText, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  };
}

function countryNames({ palette, text, isLatin }: Lettering): SymbolLayerSpecification {
  return {
    id: 'basemap-label-country',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'label',
    maxzoom: 7.5,
    filter: ['all', isKind('country'), isDue],
    layout: {
      'symbol-sort-key': ['get', 'mz'],
      'text-field': text,
      'text-font': [voices.city],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        2,
        ['step', ['get', 'size'], 12, 2, 11, 3, 10],
        6,
        ['step', ['get', 'size'], 19, 2, 17, 3, 14],
      ],
      'text-transform': 'uppercase',
      'text-letter-spacing': isLatin ? 0.13 : 0,
      'text-max-width': 7,
      'text-line-height': 1.25,
      'text-padding': 4,
    },
    paint: { 'text-color': palette.countryText, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  };
}

/**
 * All text of the basemap, from the bottom up. MapLibre places the uppermost first, so the last one has the right of
 * way: a country's name stays where it is, its capital's finds room beside it, towns take what is left.
 */
export function letteringLayers(palette: Palette, languages: readonly string[]): SymbolLayerSpecification[] {
  const lettering = {
    palette,
    text: labelText(languages),
    firstText: labelText(languages.slice(0, 1)),
    // Arabic letters are joined: space between them would tear words apart.
    isLatin: languages.every((language) => nameKey(language) === 'name'),
  };
  const bottomUp = [
    riverNames,
    provinceNames,
    lakeNames,
    placeNames,
    seaNames,
    regionNames,
    capitalNames,
    countryNames,
  ];
  return bottomUp.map((layer) => layer(lettering));
}
