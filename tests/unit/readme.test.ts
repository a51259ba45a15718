import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '#story/parse-story.ts';

/** What the front door promises is held to the house behind it. */
const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('README and CONTRIBUTING', () => {
  it('show a story that opens', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    expect(parseStory(example)).toMatchObject({ ok: true, story: { id: 'bridge-2024' } });
  });

  it('name only commands that there are', () => {
    const commands = [...`${readme}${contributing}`.matchAll(/npm (?:run )?([a-z-]+)/g)].map(
      ([, name]) => name!,
    );
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
  });

  it('link and show only files that there are', () => {
    const targets = [
      ...readme.matchAll(/\]\((?!https?:)([^)\s]+)\)/g),
      ...readme.matchAll(/<img src="([^"]+)"/g),
    ].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('draw the import rules as the architecture test holds them', () => {
    const test = readFileSync('tests/unit/architecture.test.ts', 'utf8');
    const [, table = ''] = /mayImport.*?\{(.*?)\n\};/s.exec(test) ?? [];
    const folders = [...table.matchAll(/^ {2}([a-z]+): \[.*\],$/gm)].map(([, name]) => name!);
    expect(folders.length).toBeGreaterThan(9);
    expect(folders.filter((folder) => !contributing.includes(`  ${folder}/`))).toEqual([]);
  });
});
