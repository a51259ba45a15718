import type { View } from './view.ts';

/** States that together show nearly all the words there are, by their names without the frame. */
const shown = new Set([
  ...['opening', 'balad', 'key', 'share', 'share embed', 'unlocated', 'list', 'everything'],
  ...['embed', 'embed balad', 'embed error', 'error nowhere', 'error invalid', 'no webgl', 'print'],
  ...[
    'file open',
    'file kinds',
    'file search without a hit',
    'file filter',
    'file export',
    'file row',
    'file key',
  ],
  ...[
    'file report',
    'file columns',
    'file refused',
    'file refused page',
    'file opening',
    'file tiles sample',
  ],
]);
const frames = ['wide', 'phone', 'strip', 'column', 'paper'];

/** The same states in the pseudo-language (`#words/pseudo-language.ts`): all English left in them is not in the catalogue. */
export const pseudo = (views: readonly View[]): View[] =>
  views
    .filter(({ name, frame }) => frames.includes(frame) && shown.has(name.replace(` ${frame}`, '')))
    .map((view) => ({ ...view, name: `pseudo ${view.name}`, query: inPseudo(view.query ?? '') }));

const inPseudo = (query: string): string => `${query}${query.includes('?') ? '&' : '?'}ui=en-XB`;
