import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleEmbedScript, embedTypes } from '../../../tools/embed-script/bundle.ts';

describe('embed.js', () => {
  it('is one classic script of 3 kB at most that loads nothing and runs no text', async () => {
    const code = await bundleEmbedScript('es2022');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
    expect(code).not.toMatch(/\bimport\b|\bexport\b|\beval\b|\bFunction\(|innerHTML|fetch\(/);
    // A syntax check alone: as a classic script, and nothing of it is run.
    expect(() => new Function(code)).not.toThrow();
  });
});

/** What a newsroom that writes TypeScript may write; what must not pass is expected to fail. */
const consumer = `
import type { DatelineStoryDetails, DatelineStoryElement, DatelineStoryEventMap } from './embed.d.ts';

const story: DatelineStoryElement = document.querySelector('dateline-story')!;
const made: DatelineStoryElement = document.createElement('dateline-story');
story.addEventListener('select', ({ detail }) => detail.id?.length);
story.addEventListener('ready', ({ detail }) => detail.events.toFixed());
story.addEventListener('error', function ({ detail }) { this.select(detail.message); });
story.addEventListener('click', ({ clientX }) => clientX.toFixed());
const onWindow = (event: DatelineStoryEventMap['window']) => event.detail.edtf?.length;
story.addEventListener('window', onWindow);
story.removeEventListener('window', onWindow);
const facts: DatelineStoryDetails['ready'] = await story.ready;
await story.select(facts.title);
await story.scrubTo(null);
await story.setWindow('2019-08-18/2019-08-22');
await made.play().then(() => made.pause());
await story.setTheme('dark');
// @ts-expect-error
await story.setTheme('pink');
// @ts-expect-error
story.addEventListener('select', ({ detail }) => detail.edtf);
// @ts-expect-error
story.ready = Promise.resolve(facts);
`;

const reactConsumer = `
import { useRef } from 'react';
import type { DatelineStoryElement } from './embed.d.ts';

export function Article({ event }: { event?: string }) {
  const story = useRef<DatelineStoryElement>(null);
  return (
    <dateline-story
      ref={story} key="map" className="wide" story="iraq-2019" event={event} theme="dark" height={700}
      onselect={({ detail }) => detail.id?.length} onClick={() => story.current?.play()}
    >
      <iframe src="https://maps.example/embed.html" title="Map" />
    </dateline-story>
  );
}
// @ts-expect-error
export const wrong = <dateline-story theme="pink" />;
`;

/** What TypeScript finds in a page of a folder that has a copy of embed.d.ts. */
function problemsIn(file: string, source: string, parent: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'embed-types-'));
  const options = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
  };
  try {
    writeFileSync(join(folder, 'embed.d.ts'), embedTypes());
    writeFileSync(join(folder, file), source);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: [file] }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('embed.d.ts', () => {
  it('types a page that has no framework', () => {
    // Out of reach of our node_modules: there is no React here.
    expect(problemsIn('page.ts', consumer, tmpdir())).toBe('');
  }, 60_000);

  it('types the element in React’s markup', () => {
    expect(problemsIn('page.tsx', reactConsumer, '.cache')).toBe('');
  }, 60_000);
});
