import * as v from 'valibot';
import { parseEdtf } from '#time/edtf.ts';
import { message, type ProblemKey, type ProblemMessage } from '#time/problem.ts';
import { fix, toText } from './issue-message.ts';
import { foundValue } from './problem.ts';

/**
 * The single values that a story file is built of. An issue's `message` is the fix: a message of the catalogue
 * that says what to do. A description ends up in the published JSON Schema, where an editor shows it.
 */

/** A check that says what it expects, and what it found where the value itself says too little. */
export function rule<T>(
  holds: (value: T) => boolean,
  expected: ProblemKey,
  key: ProblemKey,
  found: (value: T) => ProblemMessage = foundValue,
) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (dataset.typed && !holds(dataset.value))
      addIssue({
        expected: toText(message(expected)),
        message: fix(key),
        received: toText(found(dataset.value)),
      });
  });
}

export const text = (description: string) =>
  v.pipe(
    v.string(fix('fixText')),
    rule((it) => it.trim().length > 0, 'expectedWords', 'fixWords'),
    v.description(description),
  );

const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export const id = (description: string) =>
  v.pipe(
    v.string(fix('fixIdAsText')),
    rule((it) => idForm.test(it), 'expectedId', 'fixId'),
    v.metadata({ pattern: idForm.source }),
    v.description(description),
  );

export const link = (description: string) =>
  v.pipe(
    v.string(fix('fixLinkAsText')),
    rule(isHttpLink, 'expectedLink', 'fixLink'),
    v.metadata({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' }),
    v.description(description),
  );

/** Only http(s) links leave a story: `javascript:` and the like must never reach an href. */
function isHttpLink(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\//i.test(address);
}

/** EDTF text → the span of time it may mean, read once, here. */
export const edtf = (description: string, examples: string[]) =>
  v.pipe(
    v.string(fix('fixDateAsText')),
    v.description(description),
    v.examples(examples),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = parseEdtf(dataset.value);
      if (parsed.ok) return parsed.date;
      const { expected, found, fix } = parsed.problem;
      addIssue({ message: toText(fix), expected: toText(expected), received: toText(found) });
      return NEVER;
    }),
  );

/** BCP 47, as far as `Intl` knows it. */
export const language = (description: string) =>
  v.pipe(
    v.string(fix('fixLanguageAsText')),
    rule(isLanguageTag, 'expectedLanguage', 'fixLanguage'),
    v.description(description),
    v.examples(['en', 'ar', 'pt-BR']),
  );

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Half of the equator: no two places on the globe are farther apart. */
const farthest = 20_037_509;

/** Any length on the globe, so that none is infinite. */
export const metres = (key: ProblemKey) =>
  v.pipe(v.number(fix(key)), v.maxValue(farthest, fix('fixFarthest')));
