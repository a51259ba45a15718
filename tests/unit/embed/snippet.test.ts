// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedParts, plainOptions, readEmbedOptions, themes } from '#embed/embed-options.ts';
import { frameAttributes } from '#embed/frame-attributes.ts';
import { fixedHeight } from '#embed/frame-height.ts';
import {
  type EmbedChoice,
  elementSnippet,
  embedAddress,
  fullStoryAddress,
  iframeSnippet,
  scriptSnippet,
} from '#embed/snippet.ts';
import { type Permalink, parsePermalink } from '#explorer/permalink.ts';

const plain: EmbedChoice = {
  site: 'https://maps.example/dateline/',
  story: 'iraq-2019',
  title: 'The strikes in Iraq, as one report tells them',
  view: parsePermalink(''),
  options: plainOptions,
  height: fixedHeight,
};

/** What a browser makes of it where a producer has pasted it. */
function pasted(snippet: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = snippet;
  return template.content;
}
const frameIn = (snippet: string) => pasted(snippet).querySelector('iframe')!;
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map((it) => [it.name, it.value]));

/** Markup, bidirectional letters, quotes of all kinds, controls: whatever stands in a headline or a file’s name. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '<', '>', '&', '&amp;', '</iframe>', ' ', '\n', '\r', '=', 'ل', '🗺'),
  }),
);
const anId = fc.string({ unit: 'grapheme', minLength: 1 });
const moment = fc.date({ min: new Date('1200-01-01'), max: new Date('2600-01-01'), noInvalidDate: true });
const anyView: fc.Arbitrary<Permalink> = fc.record({
  event: fc.option(anId),
  // The explorer has no window narrower than a minute.
  window: fc.option(
    fc
      .tuple(moment.map(Number), fc.integer({ min: 60_000, max: 1e13 }))
      .map(([start, width]): [number, number] => [start, start + width]),
  ),
  playhead: fc.option(moment.map(Number)),
  extent: fc.constant(null),
  camera: fc.option(fc.constant({ lng: 44.3616, lat: 33.9402, zoom: 7, bearing: 0, pitch: 0 })),
  kinds: fc.option(fc.uniqueArray(fc.stringMatching(/^[a-z-]+$/), { minLength: 1 })),
  search: fc.constant(null),
  facets: fc.constant(null),
});
const anyChoice: fc.Arbitrary<EmbedChoice> = fc.record({
  site: fc.constantFrom(
    'https://maps.example/',
    'https://maps.example/a%20b/it"s/',
    'http://localhost:4173/',
  ),
  story: fc.oneof(fc.constantFrom('iraq-2019', 'stories/a b.geojson', 'قصة'), anyText),
  title: anyText,
  view: anyView,
  options: fc.record({
    theme: fc.constantFrom(...themes),
    lang: fc.constantFrom(null, 'ar', 'en-GB'),
    ui: fc.subarray([...embedParts]).map((parts) => new Set(parts)),
  }),
  height: fc.integer({ min: 1, max: 5000 }),
});
const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe('the address of an embed', () => {
  it('can be read, and edited by hand', () => {
    const view = parsePermalink('?event=balad-explosions&window=2019-08-10/2019-08-22');
    const options = readEmbedOptions('?theme=dark&ui=title,timeline');
    expect(embedAddress({ ...plain, view, options })).toBe(
      'https://maps.example/dateline/embed.html?story=iraq-2019&event=balad-explosions&window=2019-08-10/2019-08-22&theme=dark&ui=title,timeline',
    );
    expect(fullStoryAddress({ ...plain, view })).toBe(
      'https://maps.example/dateline/?story=iraq-2019&event=balad-explosions&window=2019-08-10/2019-08-22',
    );
  });

  it('names a file of events in place of a story, and how its columns are read', () => {
    const choice = { ...plain, events: 'events/quakes.csv', columns: 'start=When' };
    expect(embedAddress(choice)).toBe(
      'https://maps.example/dateline/embed.html?events=events/quakes.csv&columns=start%3DWhen',
    );
    expect(fullStoryAddress({ ...choice, columns: null })).toBe(
      'https://maps.example/dateline/?events=events/quakes.csv',
    );
    const element = pasted(elementSnippet(choice)).querySelector('dateline-story')!;
    expect(attributesOf(element)).toEqual({ events: 'events/quakes.csv', columns: 'start=When' });
  });

  it('is read back as it was chosen, whatever that was', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { href, search, searchParams } = new URL(embedAddress(choice));
        expect(href.startsWith(new URL('embed.html?', choice.site).href)).toBe(true);
        expect(searchParams.get('story')).toBe(choice.story);
        expect(parsePermalink(search)).toEqual(choice.view);
        expect(readEmbedOptions(search)).toEqual(choice.options);
      }),
    );
  });

  it('leads on to the whole story at the same view', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { href, search, searchParams } = new URL(fullStoryAddress(choice));
        expect(href.startsWith(new URL('?', choice.site).href)).toBe(true);
        expect(searchParams.get('story')).toBe(choice.story);
        expect(parsePermalink(search)).toEqual(choice.view);
      }),
    );
  });
});

describe.each([
  ['iframe', iframeSnippet, ['IFRAME', 'P']],
  ['iframe and script', scriptSnippet, ['IFRAME', 'P', 'SCRIPT']],
  ['custom element', elementSnippet, ['DATELINE-STORY', 'SCRIPT']],
])('the snippet: %s', (_, snippetOf, topLevel) => {
  it('is the frame as it was asked for and a link to the story, whatever the words in it', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const content = pasted(snippetOf(choice));
        const title = inOneLine(choice.title);
        expect([...content.children].map((it) => it.tagName)).toEqual(topLevel);
        expect(content.querySelectorAll('iframe, a')).toHaveLength(2);
        expect(attributesOf(content.querySelector('iframe')!)).toEqual({
          src: embedAddress(choice),
          title,
          width: '100%',
          height: String(choice.height),
          ...frameAttributes,
        });
        expect(attributesOf(content.querySelector('p > a')!)).toEqual({ href: fullStoryAddress(choice) });
        expect(content.querySelector('p')!.textContent).toBe(title);
        expect(content.textContent!.replace(/\s+/g, ' ').trim()).toBe(title);
      }),
    );
  });

  it('runs nothing but the script of the site, and styles nothing', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const content = pasted(snippetOf(choice));
        for (const script of content.querySelectorAll('script'))
          expect(attributesOf(script)).toEqual({ async: '', src: new URL('embed.js', choice.site).href });
        expect(content.querySelectorAll('[style], style, link, [onload], [onerror]')).toHaveLength(0);
      }),
    );
  });

  it('has no blank line, which would begin a paragraph in many a CMS', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(snippetOf(choice)).not.toMatch(/\n\s*\n|\r/);
      }),
    );
  });
});

describe('the snippets', () => {
  it('ask for no more than an embed needs', () => {
    expect(frameIn(iframeSnippet(plain)).getAttribute('sandbox')!.split(' ')).toEqual([
      'allow-scripts',
      'allow-same-origin',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ]);
    expect(frameIn(iframeSnippet(plain)).getAttribute('loading')).toBe('lazy');
  });

  it('tell the element what it can say itself, and hold the frame inside it', () => {
    const view = parsePermalink('?event=fire&window=2019-08&playhead=2019-08-12');
    const options = { ...plainOptions, theme: 'light', lang: 'ar' } as const;
    const element = pasted(elementSnippet({ ...plain, view, options })).querySelector('dateline-story')!;
    expect(attributesOf(element)).toEqual({
      story: 'iraq-2019',
      event: 'fire',
      window: '2019-08-01/2019-08-31',
      theme: 'light',
      lang: 'ar',
    });
    expect([...element.children].map((it) => it.tagName)).toEqual(['IFRAME', 'P']);
    const fixed = pasted(elementSnippet({ ...plain, height: 700, isFixed: true })).firstElementChild!;
    expect(attributesOf(fixed)).toEqual({ story: 'iraq-2019', height: '700' });
  });

  /** The examples indent what they hold. */
  const flat = (text: string) => text.replace(/^ +/gm, '');
  it.each([
    ['examples/plain.html', iframeSnippet, ''],
    ['examples/responsive.html', iframeSnippet, '?event=balad-explosions'],
    ['examples/cms.html', elementSnippet, ''],
    ['examples/cms.html', elementSnippet, '?event=july-19-strike&theme=dark'],
  ])('are what %s holds', (path, snippetOf, query) => {
    const choice = { ...plain, view: parsePermalink(query), options: readEmbedOptions(query) };
    const snippet = snippetOf({ ...choice, site: 'http://localhost:4173/' }).replace(/\n<script.*/, '');
    expect(flat(readFileSync(path, 'utf8'))).toContain(flat(snippet));
  });
});
