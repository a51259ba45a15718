import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packStory, unpackStory } from '#load/packed-story.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { aStory } from '../a-story.ts';

const files = ['public/stories', 'tests/fixtures/stories'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => `${folder}/${name}`),
);

function storyIn(file: string): Story {
  const parsed = parseStory(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is not valid`);
  return parsed.story;
}

describe('a packed story', () => {
  it.each(files)('comes out of %s as it went in', (file) => {
    const story = storyIn(file);
    expect(unpackStory(packStory(story))).toEqual(story);
  });

  it('keeps open ends, and members that only look like dates', () => {
    const story = aStory([{ id: 'open', when: '2016/..' }], { odd: { edtf: '2019', earliest: 1 } });
    const unpacked = unpackStory(packStory(story));
    expect(unpacked.features[0]!.properties.when.edtf.latest).toBe(Number.POSITIVE_INFINITY);
    expect((unpacked as unknown as { odd: unknown }).odd).toEqual({ edtf: '2019', earliest: 1 });
  });

  it('refuses a text that the build did not write', () => {
    const text = packStory(aStory([{ id: 'one', when: '2019' }])).replace('"2019"', '"last week"');
    expect(() => unpackStory(text)).toThrow('last week');
  });
});
