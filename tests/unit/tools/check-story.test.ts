import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Each run starts Node anew and compiles the tool: seconds on a busy machine.
const PATIENCE = 60_000;

const stories = 'tests/fixtures/stories';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-story-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as `npm run check-story` runs it. */
function run(...args: string[]): Promise<{ code: number | undefined; lines: string[]; complaint: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      'node_modules/.bin/tsx',
      ['tools/check-story.ts', ...args],
      (_error, stdout, stderr) =>
        resolve({
          code: child.exitCode ?? undefined,
          lines: stdout.trimEnd().split('\n'),
          complaint: stderr,
        }),
    );
  });
}

/** The smallest story with some of its words replaced, in a file of its own. */
function spoilt(name: string, replacements: Record<string, string>): string {
  let text = readFileSync(`${stories}/smallest.geojson`, 'utf8');
  for (const [from, to] of Object.entries(replacements)) text = text.replace(from, to);
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run check-story', { timeout: PATIENCE }, () => {
  it('passes the bundled story, and says whose text it would need', async () => {
    expect(await run('public/stories/iraq-2019.geojson')).toEqual({
      code: 0,
      lines: [
        'iraq-2019.geojson: 9 events, 1 source, no problems; 20 excerpts not checked: give the text of jpost',
      ],
      complaint: '',
    });
  });

  it('finds excerpts in the texts given', async () => {
    const texts = ['herald', 'nahr'].flatMap((id) => [
      '--source-text',
      `${id}=${stories}/everything.${id}.txt`,
    ]);
    const { code, lines } = await run(`${stories}/everything.geojson`, ...texts);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'everything.geojson: 16 events, 3 sources, no problems; 16 excerpts found in 2 texts; 1 excerpt not checked: give the text of letter',
    ]);
  });

  it('prints each problem where an editor can jump to it', async () => {
    const path = spoilt('dates.geojson', { '2019-08-20': '2019-02-30', '"kind": "fire"': '"kind": "flood"' });
    const { code, lines } = await run(path, '--source-text', `herald=${stories}/smallest.herald.txt`);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${path}:15:17 features[0].properties.kind: found “flood”; expected the id of one of this story’s kinds. Correct the id, or add a kind with this id to “kinds”.`,
      `${path}:16:17 features[0].properties.when: found day “30”; expected a day from 01 to 28, as February 2019 has. Check the day; leave it out if it is not known.`,
      'dates.geojson: 2 problems; excerpts are checked once the story has none',
    ]);
  });

  it('prints where an excerpt departs from its source, and warns of a misspelt member', async () => {
    const path = spoilt('words.geojson', { burnt: 'burned', '"when"': '"relatedto": [], "when"' });
    const { code, lines } = await run(path, '--source-text', `herald=${stories}/smallest.herald.txt`);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${path}:16:22 warning: features[0].properties.relatedto: found the member "relatedto", which the story format does not have; expected "relatedTo". Rename it to "relatedTo"; if it is a member of your own, leave it.`,
      `${path}:18:85 features[0].properties.excerpts[0].selector.exact: found “burned” after “On Tuesday the mill”; expected “burnt”, as the text of “herald” has it. Copy the words from the source, character for character, with its own slips.`,
      'words.geojson: 1 event, 1 source, 1 problem, 1 warning; 0 excerpts found in 1 text',
    ]);
  });

  it('exits 0 with a warning alone', async () => {
    const { code, lines } = await run(spoilt('warning.geojson', { '"when"': '"relatedto": [], "when"' }));
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^warning.geojson: 1 event, 1 source, no problems, 1 warning/);
  });

  it('says how to fix a wrong command', async () => {
    const story = `${stories}/smallest.geojson`;
    const wrong: [string[], string][] = [
      [[], 'Name the story file to check.'],
      [[story, story], 'Name one story file at a time, not 2.'],
      [['nowhere.geojson'], 'There is no file nowhere.geojson. Check the path.'],
      [[story, '--source-text', 'herald=nowhere.txt'], 'There is no file nowhere.txt. Check the path.'],
      [
        [story, '--source-text', 'article.txt'],
        'Write --source-text as ID=FILE, such as jpost=article.txt, not “article.txt”.',
      ],
      [
        [story, '--source-text', `gazette=${story}`],
        'The story has no source “gazette”. Give the text of one of its sources: herald.',
      ],
      [[story, '--verbose'], "Unknown option '--verbose'."],
    ];
    for (const [args, message] of wrong) {
      const { code, lines, complaint } = await run(...args);
      expect([code, lines]).toEqual([2, ['']]);
      expect(complaint.split('\n')[0]).toBe(message);
      expect(complaint).toContain('Usage: npm run check-story -- STORY');
    }
  });

  it('refuses a text that is not UTF-8', async () => {
    const path = join(folder, 'latin-1.txt');
    writeFileSync(path, Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    const { code, complaint } = await run(`${stories}/smallest.geojson`, '--source-text', `herald=${path}`);
    expect(code).toBe(2);
    expect(complaint).toContain('is not UTF-8. Save it as UTF-8');
  });
});
