import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStory } from '#story/parse-story.ts';

/** The README and the guides are checked against the code. */
const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...pagesIn('docs'),
  ...pagesIn('docs/decisions'),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

/** The headings of a page as links name them. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('README and CONTRIBUTING', () => {
  it('show a story that opens', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    expect(parseStory(example)).toMatchObject({ ok: true, story: { id: 'bridge-2024' } });
  });

  it('fit on a few screens', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('name only commands that there are', () => {
    const all = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
    const commands = [...all.matchAll(/npm (?:run )?([a-z-]+)/g)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
  });

  it.each(pages)('%s links and shows only what is there', (page) => {
    const text = readFileSync(page, 'utf8');
    const targets = [
      ...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g),
      ...text.matchAll(/<img src="([^"]+)"/g),
    ].map(([, target]) => target!);
    const isThere = (target: string) => {
      const [path, anchor] = target.split('#');
      const file = path ? join(dirname(page), path) : page;
      return existsSync(file) && (!anchor || anchorsOf(readFileSync(file, 'utf8')).includes(anchor));
    };
    expect(targets.filter((target) => !isThere(target))).toEqual([]);
  });

  it('README links every guide', () => {
    expect(pagesIn('docs').filter((guide) => !readme.includes(`(${guide})`))).toEqual([]);
  });

  it('draw the import rules as the architecture test holds them', () => {
    const test = readFileSync('tests/unit/architecture.test.ts', 'utf8');
    const [, table = ''] = /mayImport.*?\{(.*?)\n\};/s.exec(test) ?? [];
    const folders = [...table.matchAll(/^ {2}([a-z]+): \[.*\],$/gm)].map(([, name]) => name!);
    expect(folders.length).toBeGreaterThan(9);
    expect(folders.filter((folder) => !contributing.includes(`  ${folder}/`))).toEqual([]);
  });
});
