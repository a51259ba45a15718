import { describe, expect, it, test } from 'vitest';
import { requestedStory, storyAddress } from '#load/story-address.ts';

const page = 'https://news.example/maps/index.html?story=x#y';

describe('storyAddress', () => {
  test.each([
    ['no name, the front door', null, 'https://news.example/maps/stories/iraq-2019.geojson'],
    ['an empty name, the front door', '', 'https://news.example/maps/stories/iraq-2019.geojson'],
    ['a bare name', 'flood-2020', 'https://news.example/maps/stories/flood-2020.geojson'],
    [
      'a bare name in Arabic',
      'فيضان',
      'https://news.example/maps/stories/%D9%81%D9%8A%D8%B6%D8%A7%D9%86.geojson',
    ],
    ['a path beside the page', 'mine/a.geojson', 'https://news.example/maps/mine/a.geojson'],
    ['a path from the root', '/a.geojson?v=2', 'https://news.example/a.geojson?v=2'],
    ['a whole URL of the same site', 'https://news.example/a.geojson', 'https://news.example/a.geojson'],
    ['a path upward, which stays on the site', '../../../a.geojson', 'https://news.example/a.geojson'],
  ])('leads by %s', (_name, story, url) => {
    const address = storyAddress(story, page);
    expect(address.ok && address.url.href).toBe(url);
  });

  test.each([
    'https://evil.example/a.geojson',
    '//evil.example/a.geojson',
    '\\\\evil.example\\a.geojson',
    'http://news.example/a.geojson',
    'https://news.example:8443/a.geojson',
    'https://news.example@evil.example/a.geojson',
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:https://news.example/3f2a',
    'file:///etc/hosts',
    'https://',
  ])('refuses %s', (story) => {
    expect(storyAddress(story, page).ok).toBe(false);
  });

  it('refuses data: and other schemes from a page opened as a file', () => {
    for (const story of ['data:application/json,{}', 'javascript:alert(1)', 'https://news.example/a.geojson'])
      expect(storyAddress(story, 'file:///home/me/index.html').ok).toBe(false);
  });
});

describe('storyAddress with an allow-list', () => {
  const allowed = ['https://stories.example', 'http://localhost:8080'];

  test.each([
    ['https://stories.example/a.geojson', 'https://stories.example/a.geojson'],
    ['//stories.example/b/a.geojson?v=2', 'https://stories.example/b/a.geojson?v=2'],
    ['http://localhost:8080/a.geojson', 'http://localhost:8080/a.geojson'],
  ])('leads to %s, on another site', (story, url) => {
    const address = storyAddress(story, page, allowed);
    expect(address.ok && [address.url.href, address.isOfThisSite]).toEqual([url, false]);
  });

  test.each([
    'http://stories.example/a.geojson',
    'https://stories.example:8443/a.geojson',
    'https://sub.stories.example/a.geojson',
    'https://stories.example.evil.example/a.geojson',
    'https://stories.example@evil.example/a.geojson',
    'blob:https://stories.example/3f2a',
    'http://localhost/a.geojson',
  ])('refuses %s, which it does not name', (story) => {
    expect(storyAddress(story, page, allowed).ok).toBe(false);
  });

  it('knows its own site still', () => {
    expect(storyAddress('flood', page, allowed)).toMatchObject({ ok: true, isOfThisSite: true });
  });
});

test.each([
  ['', undefined, 'iraq-2019'],
  ['', 'flood', 'flood'],
  ['?story=', 'flood', 'flood'],
  ['?event=x', 'flood', 'flood'],
  ['?story=fire', 'flood', 'fire'],
  ['?story=fire', undefined, 'fire'],
])('%s on the page of %s asks for %s', (query, ownStory, asked) => {
  expect(requestedStory(query, ownStory)).toBe(asked);
});
