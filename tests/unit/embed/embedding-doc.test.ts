import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedParts, plainOptions } from '#embed/embed-options.ts';
import { fixedHeight, frameHeight } from '#embed/frame-height.ts';
import { longestEdtf, longestId, longestText } from '#embed/protocol.ts';
import { type EmbedChoice, elementSnippet, iframeSnippet, scriptSnippet } from '#embed/snippet.ts';
import { parsePermalink } from '#explorer/permalink.ts';

/** What producers are told, and the pages they are shown, are held to the code that does it. */
const doc = readFileSync('docs/embedding.md', 'utf8');
const example = (name: string) => readFileSync(`examples/${name}.html`, 'utf8');
/** Without what only places it: the pages indent what the dialog does not. */
const unindented = (text: string) => text.replace(/^\s+/gm, '');

const choiceAt = (
  site: string,
  query = '',
  theme: EmbedChoice['options']['theme'] = 'auto',
): EmbedChoice => ({
  site,
  story: 'iraq-2019',
  title: 'The strikes in Iraq, as one report tells them',
  view: parsePermalink(query),
  options: { ...plainOptions, theme },
  height: fixedHeight,
});
const told = (query = '') => choiceAt('https://maps.example/dateline/', query);
const shown = (query = '', theme?: 'dark') => choiceAt('http://localhost:4173/', query, theme);
const withoutScript = (snippet: string) => snippet.replace(/\n<script.*$/, '');

describe('docs/embedding.md', () => {
  it('has the three snippets as the dialog gives them', () => {
    const blocks = [...doc.matchAll(/```html\n(.*?)\n```/gs)].map(([, html]) => html);
    expect(blocks).toEqual([
      iframeSnippet(told()),
      scriptSnippet(told()),
      elementSnippet(told('?event=balad-explosions')),
    ]);
  });

  it('tells of every message, every part and every height', () => {
    const source = readFileSync('src/embed/protocol.ts', 'utf8');
    const types = [...source.matchAll(/\| \(?\{ type: '(\w+)'/g)].map(([, type]) => type!);
    expect(types.length).toBeGreaterThan(12);
    for (const type of types) expect(doc).toContain(`\`${type}\``);
    for (const part of embedParts) expect(doc).toContain(`\`${part}\``);
    for (const width of [300, 480, 768, 1200]) expect(doc).toMatch(new RegExp(`\\b${frameHeight(width)}\\b`));
    for (const limit of [longestId, longestEdtf, longestText]) expect(doc).toContain(`${limit}`);
  });
});

describe('the example pages', () => {
  it.each([
    ['plain', iframeSnippet(shown())],
    ['responsive', scriptSnippet(shown('?event=balad-explosions')).split('\n<script')[0]!],
    ['controlled', iframeSnippet(shown())],
    ['cms', withoutScript(elementSnippet(shown()))],
    ['cms', withoutScript(elementSnippet(shown('?event=july-19-strike', 'dark')))],
  ])('%s holds a snippet as the dialog gives it', (name, snippet) => {
    expect(unindented(example(name))).toContain(unindented(snippet));
  });
});
