import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';

export const catalogueFolder = 'src/words/en';

/** The parts of the English catalogue, by name, in the order of the alphabet. */
export function partsOfCatalogue(folder: string = catalogueFolder): [part: string, text: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.replace(/\.json$/, ''), readFileSync(`${folder}/${file}`, 'utf8')]);
}

/** The messages of a part, without what is written beside them for translators (`@key`, as ARB has it). */
export const messagesOf = (text: string): [key: string, message: string][] =>
  Object.entries(JSON.parse(text) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => !entry[0].startsWith('@'),
  );

/** A part as the app loads it: JSON of messages, each compiled. Throws with the key of one that is not ICU. */
export function compilePart(text: string): string {
  return JSON.stringify(
    Object.fromEntries(
      messagesOf(text).map(([key, message]) => {
        try {
          return [key, compile(message)];
        } catch (error) {
          throw new Error(`Message “${key}” is no ICU message: ${(error as Error).message}`);
        }
      }),
    ),
  );
}

/** The values of a message and their types, in the order in which they first stand in it. */
function valuesOf(message: string): Map<string, string> {
  const found = new Map<string, string>();
  function visit(elements: readonly MessageFormatElement[]): void {
    for (const it of elements) {
      switch (it.type) {
        case TYPE.argument:
          found.set(it.value, found.get(it.value) ?? 'Text');
          break;
        case TYPE.number:
          found.set(it.value, 'number');
          break;
        case TYPE.date:
        case TYPE.time:
          found.set(it.value, 'Date');
          break;
        case TYPE.plural:
          found.set(it.value, 'number');
          for (const { value } of Object.values(it.options)) visit(value);
          break;
        case TYPE.select:
          found.set(it.value, typeOfSelect(it.options));
          for (const { value } of Object.values(it.options)) visit(value);
          break;
        case TYPE.tag:
          found.set(it.value, 'Tag');
          visit(it.children);
      }
    }
  }
  visit(parse(message));
  return found;
}

/** ICU wants an `other` in each choice: an empty one beside several is for what cannot be. */
const typeOfSelect = (options: Record<string, { value: readonly MessageFormatElement[] }>): string =>
  Object.keys(options)
    .filter((key, _, { length }) => key !== 'other' || length < 3 || options[key]!.value.length > 0)
    .sort()
    .map((key) => `'${key}'`)
    .join(' | ');

/** The types of all messages, as `src/words/messages.ts` has them. */
export function typesOfCatalogue(parts: [part: string, text: string][] = partsOfCatalogue()): string {
  const lines = parts.flatMap(([part, text]) => [
    `  ${part}: {`,
    ...messagesOf(text).map(([key, message]) => {
      const values = [...valuesOf(message)].map(([name, type]) => `${name}: ${type}`);
      return `    ${key}: ${values.length === 0 ? 'NoValues' : `{ ${values.join('; ')} }`};`;
    }),
    '  };',
  ]);
  const body = lines.join('\n');
  const used = ['NoValues', 'Tag', 'Text'].filter((type) => new RegExp(`\\b${type}\\b`).test(body));
  return [
    ...(used.length > 0 ? [`import type { ${used.join(', ')} } from './values.ts';`, ''] : []),
    '/** The messages of the catalogue and the values that each needs. Written by `npm run words`. */',
    '// biome-ignore format: one message a line',
    'export type Messages = {',
    body,
    '};',
    '',
  ].join('\n');
}
