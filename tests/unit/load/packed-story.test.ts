import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packStory, unpackStory } from '#load/packed-story.ts';
import { sayDate } from '#phrases/say-date.ts';
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
    const story = aStory(
      [
        { id: 'open', when: '2016/..' },
        { id: 'before', when: '../2016' },
      ],
      { odd: { edtf: '2019', earliest: 1 } },
    );
    const unpacked = unpackStory(packStory(story));
    expect(unpacked.features[0]!.properties.when.edtf.latest).toBe(Number.POSITIVE_INFINITY);
    expect(unpacked.features[1]!.properties.when.edtf.earliest).toBe(Number.NEGATIVE_INFINITY);
    expect((unpacked as unknown as { odd: unknown }).odd).toEqual({ edtf: '2019', earliest: 1 });
  });

  it('still tells one date from an interval', () => {
    const story = unpackStory(
      packStory(
        aStory([
          { id: 'day', when: '2019-08-20?' },
          { id: 'week', when: '2019-08-18/2019-08-24' },
        ]),
      ),
    );
    expect(story.features.map(({ properties }) => sayDate(properties.when.edtf))).toEqual([
      '20 August 2019, uncertain',
      '18–24 August 2019',
    ]);
  });
});
