import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStories } from '../../../tools/story-pages/read-stories.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stories-'));
  cpSync('public/stories/iraq-2019.geojson', join(folder, 'iraq-2019.geojson'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = (file: string, from = 'tests/fixtures/stories/smallest.geojson') =>
  cpSync(from, join(folder, file));

describe('readStories', () => {
  it('reads every story, the front door’s first, each by the name of its file', () => {
    add('flood.geojson');
    add('another.geojson');
    writeFileSync(join(folder, 'notes.txt'), 'no story');
    mkdirSync(join(folder, 'drafts'));
    expect(readStories(folder).map((it) => it.name)).toEqual(['iraq-2019', 'another', 'flood']);
  });

  it('lists every problem of every story at once', () => {
    writeFileSync(join(folder, 'bad.geojson'), '{}');
    writeFileSync(join(folder, 'worse.geojson'), '{ "type": ');
    let message = '';
    try {
      readStories(folder);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(join(folder, 'bad.geojson is not valid:'));
    expect(message).toContain(join(folder, 'worse.geojson is not valid:'));
    expect(message.match(/^ {2}\S/gm)!.length).toBeGreaterThan(7);
  });

  it.each(['embed.geojson', 'Index.geojson', 'a.b.geojson', 'two words.geojson'])(
    'has no page for %s, and says what to call it',
    (file) => {
      add(file);
      expect(() => readStories(folder)).toThrow(/no page can have this name\. Name the file with letters/);
    },
  );

  it('misses the story of the front door', () => {
    rmSync(join(folder, 'iraq-2019.geojson'));
    add('flood.geojson');
    expect(() => readStories(folder)).toThrow(/iraq-2019\.geojson is not there/);
  });
});
