import * as v from 'valibot';
import { parseEdtf } from '#time/edtf.ts';
import { sayValue } from './problem.ts';

/**
 * The single values that a story file is built of. An issue's `message` is the fix: one sentence that says what
 * to do. A description ends up in the published JSON Schema, where an editor shows it.
 */

/** A check that says what it expects, and what it found where the value itself says too little. */
export function rule<T>(
  holds: (value: T) => boolean,
  expected: string,
  fix: string,
  found: (value: T) => string = sayValue,
) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (dataset.typed && !holds(dataset.value))
      addIssue({ expected, message: fix, received: found(dataset.value) });
  });
}

export const text = (description: string) =>
  v.pipe(
    v.string('Write it as a text in quotes.'),
    rule(
      (it) => it.trim().length > 0,
      'some words',
      'Write at least one word here, or leave the member out if it may be left out.',
    ),
    v.description(description),
  );

const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export const id = (description: string) =>
  v.pipe(
    v.string('Give it an id in quotes, such as "balad-explosions".'),
    rule(
      (it) => idForm.test(it),
      'an id',
      'Use letters, digits, “-”, “_” and “.” only, beginning with a letter or digit.',
    ),
    v.metadata({ pattern: idForm.source }),
    v.description(description),
  );

export const link = (description: string) =>
  v.pipe(
    v.string('Write the address as a text in quotes.'),
    rule(
      isHttpLink,
      'an http(s) address',
      'Use an address that begins with https:// or http://, or leave the link out.',
    ),
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
    v.string('Write the date as EDTF text in quotes, such as "2019-08-20", "2019-08-20?" or "2019-01".'),
    v.description(description),
    v.examples(examples),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = parseEdtf(dataset.value);
      if (parsed.ok) return parsed.date;
      const { expected, found, fix } = parsed.problem;
      addIssue({ message: fix, expected, received: found });
      return NEVER;
    }),
  );

/** BCP 47, as far as `Intl` knows it. */
export const language = (description: string) =>
  v.pipe(
    v.string('Write the BCP 47 language in quotes, such as "en".'),
    rule(isLanguageTag, 'a BCP 47 language tag', 'Use a BCP 47 language tag such as "en", "ar" or "pt-BR".'),
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
export const metres = (fix: string) =>
  v.pipe(v.number(fix), v.maxValue(farthest, 'No two places on earth are farther apart; write metres.'));
