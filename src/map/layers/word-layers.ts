import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type Colors, hasRole, kindImage, visibleNow } from './expressions.ts';
import { roomSide } from './story-symbols.ts';

/** Fonts as MapLibre wants them: what carries a headline, and what stands under it. */
export type Fonts = { strong: string[]; plain: string[] };

type Layout = NonNullable<SymbolLayerSpecification['layout']>;
type Anchor = 'center' | 'left' | 'right' | `${'top' | 'bottom'}${'' | '-left' | '-right'}`;

/**
 * All words, from the bottom, and the room of the marks that the point layer draws. MapLibre places from the top: so the
 * selected mark comes first, then all other marks, then the words of the selection, then other words where there is room;
 * the basemap’s names, under all of these, give way to them.
 */
export function wordLayers(colorOf: Colors, fonts: Fonts): SymbolLayerSpecification[] {
  const text = textPaint(colorOf('--color-ink'), colorOf('--map-halo'));
  const layer = (
    id: string,
    source: string,
    layout: Layout,
    more: Partial<SymbolLayerSpecification> = {},
  ): SymbolLayerSpecification => ({ id, type: 'symbol', source, layout, paint: text, ...more });
  const ofSelection = (id: string, role: string, layout: Layout, paint: object = text) =>
    layer(id, 'story-selection', layout, { filter: hasRole(role), paint });
  return [
    layer('story-labels', 'story-labels', cardLayout(fonts, cardByZoom(fonts))),
    layer('story-words', 'story-marks', markWords(fonts, byZoom(fonts))),
    // Nothing to see: it keeps other words off the lines of a distance.
    {
      ...ofSelection('story-distance-room', 'stated', roomLayout),
      filter: hasRole('stated', 'measured'),
    },
    ofSelection('story-measured-label', 'measured-label', distanceLabel('card-measured', fonts)),
    ofSelection('story-stated-label', 'stated-label', distanceLabel('card-stated', fonts), {
      'text-color': colorOf('--color-ink'),
    }),
    ofSelection('story-from', 'from', fromLayout(fonts)),
    ofSelection('story-selected-card', 'card', selectedCard(fonts)),
    ofSelection('story-selected-words', 'mark', {
      ...markWords(fonts, inFull(fonts)),
      // It stands there whatever the crowd: at a corner rather than over the count of its own stack.
      'text-variable-anchor': [...markSides, 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
      'text-max-width': ['number', ['get', 'ems'], 13],
      ...always,
    }),
    layer('story-marks', 'story-marks', roomOf(24)),
    ofSelection('story-selected-mark', 'mark', roomOf(36)),
    layer('story-counts', 'story-stacks', countLayout(fonts), {
      paint: { 'text-color': colorOf('--map-halo') },
    }),
  ];
}

const always = { 'text-allow-overlap': true, 'icon-allow-overlap': true };

/** Nothing to see: it keeps words off a mark, so many CSS pixels wide. */
const roomOf = (side: number): Layout => ({
  'icon-image': 'room',
  'icon-size': side / roomSide,
  'icon-allow-overlap': true,
});

/** Below this zoom places other than the selected one say their names and no more. */
const namesOnly = 4.6;

/** The name of the place, and under it what happened there. */
const inFull = ({ plain }: Fonts): ExpressionSpecification => [
  'format',
  ['get', 'name'],
  {},
  ['case', ['all', ['!=', ['get', 'name'], ''], ['!=', ['get', 'title'], '']], '\n', ''],
  {},
  ['get', 'title'],
  { 'font-scale': 0.92, 'text-font': ['literal', plain] },
];

/** Far out the name of the place alone. */
const byZoom = (fonts: Fonts): ExpressionSpecification => [
  'step',
  ['zoom'],
  ['get', 'name'],
  namesOnly,
  inFull(fonts),
];

const markSides = ['left', 'right', 'top', 'bottom'] satisfies Anchor[];

/** Beside the mark, on the first side that is free. */
function markWords({ strong }: Fonts, words: ExpressionSpecification) {
  return {
    'text-field': words,
    'text-font': strong,
    'text-size': 13,
    'text-line-height': 1.2,
    'text-max-width': 13,
    'text-justify': 'auto' as const,
    'text-variable-anchor': markSides,
    'text-radial-offset': 1.4,
  };
}

/** Ems between a card and its point. */
const cardOffset = 0.8;

/** On its point if nothing is there, else on the first free side of it. */
const cardAnchors = [
  'center',
  'top-right',
  'top',
  'bottom-right',
  'right',
  'bottom',
  'top-left',
  'left',
  'bottom-left',
] satisfies Anchor[];

/** The symbol of the kind, the name of the place, and under it what happened there. */
const onCard = ({ plain }: Fonts, title: ExpressionSpecification): ExpressionSpecification => [
  'format',
  ['image', kindImage('label')],
  {},
  ' ',
  {},
  ['get', 'name'],
  {},
  // An empty line would make the card higher.
  ['case', ['any', ['==', ['get', 'name'], ''], ['==', title, '']], '', '\n'],
  {},
  title,
  { 'font-scale': 0.92, 'text-font': ['literal', plain] },
];

/** Far out a title would cover what the card names: the name, or how many events there are, says enough. */
const cardByZoom = (fonts: Fonts): ExpressionSpecification => [
  'step',
  ['zoom'],
  onCard(fonts, [
    'case',
    ['any', ['>', ['get', 'count'], 1], ['==', ['get', 'name'], '']],
    ['get', 'title'],
    '',
  ]),
  namesOnly,
  onCard(fonts, ['get', 'title']),
];

/** From an anchor to its point, in ems, where marks leave nothing nearer free: above and below first, maps are wide. */
const clearOfMarks = ['bottom', [0, -2.2], 'top', [0, 2.2], 'right', [-2.4, 0], 'left', [2.4, 0]];

/** In full, and whatever the crowd: on the first free side, or farther off than other cards would go. */
function selectedCard(fonts: Fonts): Layout {
  const near = cardAnchors.flatMap((anchor) => {
    const [down, right] = [anchor.includes('top') ? 1 : -1, anchor.includes('left') ? 1 : -1];
    const isCorner = anchor.includes('-');
    const reach = isCorner ? cardOffset * Math.SQRT1_2 : cardOffset;
    const x = /left|right/.test(anchor) ? right * reach : 0;
    const y = /top|bottom/.test(anchor) ? down * reach : 0;
    return [anchor, [x, y]];
  });
  return {
    ...cardLayout(fonts, onCard(fonts, ['get', 'title'])),
    'text-variable-anchor-offset': [...near, ...clearOfMarks] as never,
    'text-max-width': ['number', ['get', 'ems'], 14],
    ...always,
  };
}

/**
 * An area’s or line’s name on a card, led by the symbol of its kind. The card makes it a label and no pin: nothing here
 * may look as if it marked a point. It steps aside for marks, and where all is crowded the shade alone can be clicked.
 */
function cardLayout({ strong }: Fonts, words: ExpressionSpecification) {
  return {
    'icon-image': kindImage('card'),
    'icon-text-fit': 'both' as const,
    'text-field': words,
    'text-font': strong,
    'text-size': 13,
    'text-line-height': 1.2,
    'text-max-width': 14,
    'text-variable-anchor': cardAnchors,
    'text-radial-offset': cardOffset,
  };
}

const roomLayout: Layout = {
  'symbol-placement': 'line',
  'symbol-spacing': 12,
  'icon-image': 'room',
  'icon-allow-overlap': true,
};

/** The place a distance is counted from: a dot, and its name. */
function fromLayout({ strong }: Fonts) {
  return {
    'icon-image': 'from-dot',
    'icon-allow-overlap': true,
    'text-field': ['get', 'title'] as ExpressionSpecification,
    'text-font': strong,
    'text-size': 13,
    'text-variable-anchor': ['top' as const, 'right' as const, 'left' as const, 'bottom' as const],
    'text-radial-offset': 0.9,
    'text-allow-overlap': true,
  };
}

/**
 * Where the label of a distance goes: beyond the arc, beside the measured line and clear of a ring at its end; elsewhere
 * only where that is taken.
 */
const sides: Record<string, readonly (string | readonly [number, number])[]> = {
  north: ['bottom', [0, -1], 'top', [0, 1], 'bottom-left', [1, -1], 'bottom-right', [-1, -1]],
  east: ['left', [1.75, 0], 'right', [-1.75, 0], 'bottom-left', [1, -2], 'bottom-right', [-1, -2]],
  south: ['top', [0, 1], 'bottom', [0, -1], 'top-left', [1, 1], 'top-right', [-1, 1]],
  west: ['right', [-1.2, 0], 'left', [1.2, 0], 'top-right', [-1, 2], 'top-left', [1, 2]],
};
/** Where nothing nearer is free. */
const farther = [
  'top-left',
  [1.5, 3],
  'top-right',
  [-1.5, 3],
  'bottom-left',
  [1.5, -3],
  'bottom-right',
  [-1.5, -3],
];

function distanceLabel(card: string, { strong, plain }: Fonts): Layout {
  const bySide = Object.entries(sides).flatMap(([side, anchors]) => [
    side,
    ['literal', [...anchors, ...farther]],
  ]);
  return {
    'icon-image': card,
    'icon-text-fit': 'both',
    'text-field': [
      'format',
      ['get', 'before'],
      {},
      ['get', 'title'],
      { 'font-scale': 0.93, 'text-font': ['literal', strong] },
      ['get', 'words'],
      {},
    ],
    'text-font': plain,
    'text-size': 13,
    'text-line-height': 1.2,
    'text-max-width': 15,
    'text-variable-anchor-offset': [
      'match',
      ['get', 'side'],
      ...bySide,
      ['literal', sides.north],
    ] as unknown as ExpressionSpecification,
    ...always,
  };
}

/** How many events a stack of marks stands for, on a disc at its shoulder. */
function countLayout({ strong }: Fonts) {
  return {
    'icon-image': 'count',
    'icon-text-fit': 'both' as const,
    'text-field': ['to-string', ['get', 'count']] as ExpressionSpecification,
    'text-font': strong,
    'text-size': 12,
    'text-offset': [1, -1] as [number, number],
    ...always,
  };
}

function textPaint(ink: string, halo: string) {
  const opacity = visibleNow(1);
  return {
    'text-color': ink,
    'text-halo-color': halo,
    'text-halo-width': 1.6,
    'text-opacity': opacity,
    'icon-opacity': opacity,
  };
}
