import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { headTags } from '../../../tools/site/head-tags.ts';
import { jsonLdBlock, jsonLdOf } from '../../../tools/site/json-ld.ts';
import { oembedOf } from '../../../tools/site/oembed.ts';
import { findPreview, previewSize, type StoryOnSite } from '../../../tools/site/story-on-site.ts';

const site = 'https://maps.example/dateline/';
const preview = { path: 'previews/flood.png', width: 1200, height: 630 };

const read = (path: string): Story => {
  const parsed = parseStory(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${path} is not valid`);
  return parsed.story;
};
const everything = read('tests/fixtures/stories/everything.geojson');
const hostile: Story = {
  ...everything,
  title: 'A “title” <b>with</b> "quotes" & </script><script>alert(1)</script>',
  summary: '"><img src=x>',
};
const page = (story = everything, more: Partial<StoryOnSite> = {}): StoryOnSite => ({
  name: 'flood',
  story,
  site,
  preview,
  ...more,
});

describe('oembedOf', () => {
  it('answers as oEmbed 1.0 wants a rich response', () => {
    const { html, ...answer } = JSON.parse(oembedOf(page()));
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'The flood on the Amal',
      provider_name: 'Dateline',
      provider_url: site,
      cache_age: 86_400,
      thumbnail_url: `${site}previews/flood.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 800,
      height: 640,
    });
    expect(html).toMatch(/^<iframe\s+src="https:\/\/maps\.example\/dateline\/embed\.html\?story=flood"/);
    expect(html).toContain('height="640"');
  });

  it('has no thumbnail where no preview has been made', () => {
    const keys = Object.keys(JSON.parse(oembedOf(page(everything, { preview: null }))));
    expect(keys.filter((it) => it.startsWith('thumbnail'))).toEqual([]);
  });

  it('gives no markup of a title away', () => {
    expect(JSON.parse(oembedOf(page(hostile))).html).not.toMatch(/<b>|<script|<img/);
  });
});

describe('headTags', () => {
  const contentOf = (tags: string, name: string) =>
    new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(tags)?.[1];

  it('says where the story lies, how to embed it and how to show a link to it', () => {
    const tags = headTags(page());
    expect(tags).toContain(`<link rel="canonical" href="${site}flood.html">`);
    expect(tags).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${site}oembed/flood.json" title="The flood on the Amal">`,
    );
    expect(
      Object.fromEntries(
        [...tags.matchAll(/(?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name, it]) => [
          name,
          it,
        ]),
      ),
    ).toEqual({
      'og:type': 'article',
      'og:site_name': 'Dateline',
      'og:title': 'The flood on the Amal',
      'og:description': everything.summary,
      'og:url': `${site}flood.html`,
      'og:locale': 'en_US',
      'og:image': `${site}previews/flood.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Map and timeline: The flood on the Amal',
      'twitter:card': 'summary_large_image',
    });
  });

  it('promises no picture where there is none', () => {
    const tags = headTags(page(everything, { preview: null }));
    expect(tags).not.toContain('og:image');
    expect(contentOf(tags, 'twitter:card')).toBe('summary');
  });

  it('lets no story out of its attribute', () => {
    const tags = headTags(page(hostile));
    expect(contentOf(tags, 'og:title')).toBe(
      'A “title” &lt;b&gt;with&lt;/b&gt; &quot;quotes&quot; &amp; &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect(tags.match(/<(?!meta |link )/g)).toBeNull();
  });

  it('writes the name of a story as addresses have it', () => {
    expect(headTags(page(everything, { name: 'فيضان' }))).toContain(
      `href="${site}%D9%81%D9%8A%D8%B6%D8%A7%D9%86.html"`,
    );
  });

  test.each([
    ['ar', 'ar_EG'],
    ['pt-PT', 'pt_PT'],
    ['zh-Hant', 'zh_TW'],
  ])('names the locale of %s as %s', (lang, locale) => {
    expect(contentOf(headTags(page({ ...everything, lang })), 'og:locale')).toBe(locale);
  });
});

type Thing = Record<string, unknown> & { '@type': string };

describe('jsonLdOf', () => {
  const article = JSON.parse(jsonLdOf(page())) as Thing & { about: Thing[]; citation: Thing[] };
  const eventOf = (id: string) =>
    article.about.find((it) => it.url === `${site}flood.html?event=${id}`) ?? expect.fail(`no event ${id}`);

  it('is a news article with every event and every source', () => {
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'The flood on the Amal',
      description: everything.summary,
      inLanguage: 'en',
      url: `${site}flood.html`,
      image: `${site}previews/flood.png`,
    });
    expect(article.about).toHaveLength(everything.features.length);
    expect(article.citation).toHaveLength(everything.sources.length);
  });

  it('cites the sources with who wrote and who published them, and when if that is certain', () => {
    expect(article.citation).toEqual([
      {
        '@type': 'NewsArticle',
        name: 'Flood on the Amal: what is known',
        url: 'https://example.org/herald/flood',
        inLanguage: 'en',
        author: [
          { '@type': 'Person', name: 'Ada Moore', familyName: 'Moore', givenName: 'Ada' },
          { '@type': 'Person', name: 'Karim Nasser', familyName: 'Nasser', givenName: 'Karim' },
        ],
        publisher: { '@type': 'Organization', name: 'Example Press' },
        isPartOf: { '@type': 'CreativeWork', name: 'The Amal Herald' },
        datePublished: '2019-07-23',
      },
      {
        '@type': 'NewsArticle',
        name: 'أم الأمل بعد الفيضان',
        url: 'https://example.org/nahr/%D9%81%D9%8A%D8%B6%D8%A7%D9%86',
        inLanguage: 'ar',
        author: ['مراسل النهر'],
        contributor: [{ '@type': 'Person', name: 'ليلى حداد', familyName: 'حداد', givenName: 'ليلى' }],
        publisher: { '@type': 'Organization', name: 'صحيفة النهر' },
      },
      {
        '@type': 'CreativeWork',
        name: 'Letter to the ministry',
        author: ['Engineers of the Amal dam'],
        datePublished: '2016-05',
      },
    ]);
  });

  it('gives coordinates only where the source is exact, a circle where it is near', () => {
    const shapes = everything.features.map(({ id, geometry, properties }) => {
      const location = eventOf(id).location as { geo?: Thing } | undefined;
      const radius = properties.where?.coordinateUncertaintyInMeters;
      const due = geometry?.type !== 'Point' ? undefined : radius ? 'GeoCircle' : 'GeoCoordinates';
      return [id, location?.geo?.['@type'], due];
    });
    for (const [id, found, due] of shapes) expect([id, found]).toEqual([id, due]);
    expect(new Set(shapes.map(([, found]) => found)).size).toBe(3);
    expect(eventOf('breach').location).toEqual({
      '@type': 'Place',
      name: 'The east wing of the Amal dam',
      geo: { '@type': 'GeoCoordinates', latitude: 24.0338, longitude: 32.8812 },
    });
    expect(eventOf('market').location).toMatchObject({
      geo: { '@type': 'GeoCircle', geoMidpoint: { latitude: 23.957, longitude: 32.961 }, geoRadius: 800 },
    });
  });

  test.each(['gorge', 'roman-dam', 'cracks', 'villages', 'road'])('%s has a name and no point', (id) => {
    const location = eventOf(id).location as Thing;
    expect(Object.keys(location)).toEqual(['@type', 'name']);
  });

  it('places an event nowhere that the source places nowhere', () => {
    for (const { id, geometry } of everything.features)
      expect('location' in eventOf(id)).toBe(geometry !== null);
  });

  it('covers the time as the story writes it', () => {
    for (const { id, properties } of everything.features)
      expect(eventOf(id).temporalCoverage).toBe(properties.when.edtf.edtf);
  });

  test.each([
    ['breach', '2019-07-19T03:15+03:00', undefined],
    ['market', '2019-07-19T03:15+03:00', '2019-07-19T03:40+03:00'],
    ['villages', '2019-07-19', undefined], // its end is uncertain
    ['road', '2019-07-19', undefined], // and this one’s open
    ['report', '2019-07-23', undefined],
    ['light', undefined, undefined],
    ['boats', undefined, undefined],
    ['denial', undefined, undefined],
    ['cracks', undefined, undefined],
    ['letter-written', undefined, undefined],
    ['second-dam-begun', undefined, undefined],
    ['haddad', undefined, undefined],
    ['gorge', undefined, undefined],
  ])('%s starts on %s and ends on %s: only days that are certain', (id, startDate, endDate) => {
    const { startDate: start, endDate: end } = eventOf(id);
    expect([start, end]).toEqual([startDate, endDate]);
  });

  it('cannot be ended by what a story says', () => {
    const block = jsonLdBlock(page(hostile));
    expect(block.match(/</g)).toHaveLength(2);
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'));
    expect(JSON.parse(json).headline).toBe(hostile.title);
  });
});

describe('the preview images', () => {
  const names = readdirSync('public/stories').map((it) => it.replace(/\.geojson$/, ''));

  test.each(names)('%s has one, of the size that it says', (name) => {
    expect(findPreview(name)).toEqual({ path: `previews/${name}.png`, ...previewSize });
  });
});
