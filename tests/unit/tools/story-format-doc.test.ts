import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayDate } from '#phrases/say-date.ts';
import { parseEdtf } from '#time/edtf.ts';
import { storyJsonSchema } from '../../../tools/story-json-schema.ts';

/** docs/story-format.md is held to the code: its example is checked, its outputs and tables are what the code gives. */
const doc = readFileSync('docs/story-format.md', 'utf8');
/** The same without the spaces that line columns up. */
const tables = doc.replace(/ {2,}/g, ' ');
const blocks = [...doc.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
  language,
  text,
}));
const [sourceText, passing, mistypedDate, mistypedWord] = blocks
  .filter((it) => it.language === 'text')
  .map((it) => it.text);
const example = blocks.find((it) => it.language === 'json')?.text ?? '';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'story-format-'));
  writeFileSync(join(folder, 'herald.txt'), sourceText ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the documented command prints for this story, in a folder with the documented source. */
function outputFor(story: string): Promise<string> {
  writeFileSync(join(folder, 'mill.geojson'), story);
  const command = blocks.find((it) => it.language === 'sh')?.text ?? '';
  const args = command.trim().replace('npm run check-story -- ', '').split(' ');
  const root = process.cwd();
  const tool = [resolve('tools/check-story.ts'), ...args];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') };
  return new Promise((settle) => {
    execFile(resolve('node_modules/.bin/tsx'), tool, { cwd: folder, env }, (_error, stdout) =>
      settle(stdout),
    );
  });
}

describe('docs/story-format.md', { timeout: 60_000 }, () => {
  it('shows what a passing run prints', async () => {
    expect(await outputFor(example)).toBe(passing);
  });

  it('shows what failing runs print', async () => {
    expect(await outputFor(example.replace('2019-08-20', '2019-08-32'))).toBe(mistypedDate);
    expect(await outputFor(example.replace('burnt', 'burned'))).toBe(mistypedWord);
  });

  it('says of each member what the schema says', () => {
    const lines = tables.split('\n');
    const missing: string[] = [];
    // biome-ignore lint/suspicious/noExplicitAny: JSON Schema, looked into at a few places.
    const visit = (node: any): void => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      for (const [name, member] of Object.entries<any>(node.properties ?? {})) {
        const mark = node.required?.includes(name) ? 'must' : '';
        const row = `${name}\` | ${mark && `${mark} `}| ${member.description} |`;
        if (!lines.some((line) => line.endsWith(row))) missing.push(name);
        visit(member);
      }
      for (const branch of node.anyOf ?? []) visit(branch);
      // Names of people are said in a sentence; geometries in a table of their own.
      if (node.items && !Array.isArray(node.items) && !node.items.properties?.literal) visit(node.items);
    };
    visit(JSON.parse(storyJsonSchema()));
    expect(missing).toEqual([]);
  });

  it('shows dates as the app says them', () => {
    const section = tables.slice(tables.indexOf('## Dates'), tables.indexOf('## Places'));
    const rows = [...section.matchAll(/^\| `(.+?)` \| .+? \| (.+?) \|$/gm)];
    expect(rows.length).toBeGreaterThan(15);
    for (const [, edtf = '', shown] of rows) {
      const read = parseEdtf(edtf);
      expect(read.ok && sayDate(read.date), edtf).toBe(shown);
    }
  });

  it('names every stance', () => {
    const { enum: stances } = JSON.parse(storyJsonSchema()).properties.features.items.properties.properties
      .properties.attribution.items.properties.stance;
    for (const stance of stances) expect(tables).toContain(`| \`${stance}\` |`);
  });
});
