/** One thing wrong with a story file: where, what was found, what was expected, and how to fix it. */
export type Problem = {
  /** Keys and indexes from the root of the document, as JSON has them. */
  path: readonly (string | number)[];
  found: string;
  expected: string;
  fix: string;
  /** 1-based place in the text, where a text was given. */
  line?: number;
  column?: number;
};

/** The path as people write it: `features[3].properties.when`; the root is `the story`. */
export function sayPath(path: Problem['path']): string {
  if (path.length === 0) return 'the story';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** `features[3].properties.when: found “2019-02-30”, expected a real date. Mend: …` */
export function sayProblem(problem: Problem): string {
  const { path, found, expected, fix } = problem;
  // An EDTF date given as an example may end in two points of its own.
  const stop = expected.endsWith('.') ? ';' : '.';
  return `${sayPath(path)}: found ${found}; expected ${expected}${stop} ${fix}`;
}

/** A value as short as a message can bear: strings quoted, objects and arrays by their kind. */
export function sayValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return sayList(value);
  if (typeof value === 'object') return 'an object';
  return String(value);
}

/** A short list of numbers or texts in full, such as a position; of any other list only how long it is. */
function sayList(list: readonly unknown[]): string {
  if (list.length === 0) return 'an empty list';
  const isPlain = list.length <= 6 && list.every((it) => typeof it === 'number' || typeof it === 'string');
  const said = isPlain ? `[${list.map((it) => JSON.stringify(it)).join(', ')}]` : '';
  return said && said.length <= 60 ? said : `a list of ${list.length}`;
}
