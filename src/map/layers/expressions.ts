import type { ExpressionSpecification } from 'maplibre-gl';
import { kindColor, kindCount } from '#ui/kind-symbols.ts';

/** Reads a token of the current colour scheme. */
export type Colors = (token: string) => string;

const is = (state: 'selected' | 'hovered' | 'now' | 'off'): ExpressionSpecification => [
  'boolean',
  ['feature-state', state],
  false,
];

/** None of what is hidden, which is only kept ready. */
export const visibleNow = (value: number | ExpressionSpecification): ExpressionSpecification => [
  'case',
  is('off'),
  0,
  value,
];

/** One value at rest, one while it is happening or under the pointer, one when selected; none hidden. */
export const byState = (rest: number, lively: number, selected: number): ExpressionSpecification => [
  'case',
  is('selected'),
  selected,
  ['any', is('hovered'), is('now')],
  lively,
  is('off'),
  0,
  rest,
];

export const hasRole = (...roles: string[]): ExpressionSpecification => [
  'in',
  ['get', 'role'],
  ['literal', roles],
];

/** The kind of a feature, as the number in the names of its images. */
const kindNumber: ExpressionSpecification = ['to-string', ['%', ['get', 'kind'], kindCount]];

/** The image of a feature’s kind in a form: `kind-2-exact`. */
export const kindImage = (form: string | ExpressionSpecification): ExpressionSpecification => [
  'concat',
  'kind-',
  kindNumber,
  '-',
  form,
];

/** The colour of a feature’s kind. */
export function kindColors(colorOf: Colors): ExpressionSpecification {
  const cases = Array.from({ length: kindCount }, (_, i) => [i, colorOf(kindColor(i))]).flat();
  return [
    'match',
    ['%', ['get', 'kind'], kindCount],
    ...cases,
    colorOf('--color-ink'),
  ] as unknown as ExpressionSpecification;
}
