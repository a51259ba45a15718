import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compilePart,
  messagesOf,
  partsOfCatalogue,
  typesOfCatalogue,
} from '../../../tools/words/catalogue.ts';
import { typesFile } from '../../../tools/words/write-types.ts';

/** All that may say a message. */
const code = ['src', 'tools']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('words/messages.ts'))
  .concat('index.html', 'embed.html')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('the catalogue of words', () => {
  it('has the types that `npm run words` writes', () => {
    expect(readFileSync(typesFile, 'utf8')).toBe(typesOfCatalogue());
  });

  it.each(partsOfCatalogue())('is ICU MessageFormat throughout, in %s', (_part, text) => {
    expect(Object.keys(JSON.parse(compilePart(text)))).not.toEqual([]);
  });

  it.each(partsOfCatalogue())('says all of %s somewhere', (part, text) => {
    const unsaid = messagesOf(text)
      .map(([key]) => key)
      .filter((key) => !new RegExp(`['"\`.]${key}['"\`}]|\\{ ${key} \\}`).test(code));
    expect([part, unsaid]).toEqual([part, []]);
  });

  it('names the message that is not', () => {
    expect(() => compilePart('{"rows": "{count, plural, one {# row}"}')).toThrow('“rows”');
  });

  it('types values by what a message does with them', () => {
    const types = typesOfCatalogue([
      [
        'a',
        '{"plain": "Close", "said": "{name} has {count, plural, one {# row} other {# rows}} <b>here</b>"}',
      ],
      [
        'b',
        '{"chosen": "{which, select, day {a day} week {a week} other {}}", "@chosen": {"description": "A unit."}}',
      ],
    ]);
    expect(types).toContain('plain: NoValues;');
    expect(types).toContain('said: { name: Text; count: number; b: Tag };');
    expect(types).toContain("chosen: { which: 'day' | 'week' };");
    expect(types).not.toContain('@chosen');
  });
});
