import { message, type ProblemMessage, quote } from '#time/problem.ts';

/** One thing wrong with a story file: where, what was found, what was expected, and how to fix it. */
export type Problem = {
  /** Keys and indexes from the root of the document, as JSON has them. */
  path: readonly (string | number)[];
  found: ProblemMessage;
  expected: ProblemMessage;
  fix: ProblemMessage;
  /** 1-based place in the text, where a text was given. */
  line?: number;
  column?: number;
};

/** The path as people write it: `features[3].properties.when`; of the root nothing. */
export const formatPath = (path: Problem['path']): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

/** A value as short as a message can bear: strings quoted, objects and arrays by their kind. */
export function foundValue(value: unknown): ProblemMessage {
  if (value === undefined) return message('foundNothing');
  if (value === '') return message('foundEmptyText');
  if (typeof value === 'string') return quote('foundText', value);
  if (Array.isArray(value)) return foundList(value);
  if (typeof value === 'object' && value !== null) return message('foundObject');
  return message('foundJson', { json: String(value) });
}

/** A short list of numbers or texts in full, such as a position; of any other list only how long it is. */
function foundList(list: readonly unknown[]): ProblemMessage {
  if (list.length === 0) return message('foundEmptyList');
  const isPlain = list.length <= 6 && list.every((it) => typeof it === 'number' || typeof it === 'string');
  const json = isPlain ? `[${list.map((it) => JSON.stringify(it)).join(', ')}]` : '';
  return json && json.length <= 60
    ? message('foundJson', { json })
    : message('foundList', { count: list.length });
}
