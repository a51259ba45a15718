import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { isLocal, readSettings } from '../../../tools/site/settings.ts';

describe('readSettings', () => {
  it('finds the defaults in .env', () => {
    const settings = readSettings(parseEnv(readFileSync('.env', 'utf8')));
    expect(settings).toEqual({ site: 'http://localhost:4173/', frameAncestors: ['*'], storyOrigins: [] });
    expect(readSettings({})).toEqual(settings);
  });

  test.each([
    ['https://maps.example.org', 'https://maps.example.org/'],
    ['https://maps.example.org/dateline', 'https://maps.example.org/dateline/'],
    [' https://maps.example.org/dateline/ ', 'https://maps.example.org/dateline/'],
    ['http://127.0.0.1:5000', 'http://127.0.0.1:5000/'],
  ])('reads the site %s as %s', (text, site) => {
    expect(readSettings({ VITE_SITE_URL: text }).site).toBe(site);
  });

  test.each([
    ['*', ['*']],
    ['none', ["'none'"]],
    ["'self'", ["'self'"]],
    ['self https://a.example', ["'self'", 'https://a.example']],
    ['https://a.example  https://*.b.example:8443', ['https://a.example', 'https://*.b.example:8443']],
  ])('reads the frame ancestors %s', (text, sources) => {
    expect(readSettings({ VITE_FRAME_ANCESTORS: text }).frameAncestors).toEqual(sources);
  });

  test.each([
    [
      'https://a.example https://a.example/ http://localhost:5173',
      ['https://a.example', 'http://localhost:5173'],
    ],
    ['http://[::1]:80 http://127.0.0.1:8080', ['http://[::1]', 'http://127.0.0.1:8080']],
    ['', []],
  ])('reads the story origins “%s”', (text, origins) => {
    expect(readSettings({ VITE_STORY_ORIGINS: text }).storyOrigins).toEqual(origins);
  });

  test.each([
    ['VITE_SITE_URL', 'maps.example.org', /absolute address/],
    ['VITE_SITE_URL', 'ftp://maps.example.org/', /absolute address/],
    ['VITE_SITE_URL', 'https://maps.example.org/?a=b', /absolute address/],
    ['VITE_SITE_URL', 'https://maps.example.org/index.html', /The folder, not a page/],
    ['VITE_FRAME_ANCESTORS', 'www.example.org', /no origin/],
    ['VITE_FRAME_ANCESTORS', 'https://a.example; script-src *', /no origin/],
    ['VITE_FRAME_ANCESTORS', '* https://a.example', /“\*” is no origin/],
    ['VITE_FRAME_ANCESTORS', 'https://a.example/path', /no origin/],
    ['VITE_STORY_ORIGINS', '*', /no origin/],
    ['VITE_STORY_ORIGINS', 'https://a.example/stories', /without a path/],
    ['VITE_STORY_ORIGINS', 'http://a.example', /Use https/],
    ['VITE_STORY_ORIGINS', "https://a.example 'unsafe-inline'", /“'unsafe-inline'” is no origin/],
    ['VITE_STORY_ORIGINS', 'http://127.0.0.1.evil.example', /Use https/],
  ])('refuses %s=%s, and says how to fix it', (name, text, fix) => {
    expect(() => readSettings({ [name]: text })).toThrow(fix);
    expect(() => readSettings({ [name]: text })).toThrow(`${name}: found “${text}”`);
  });

  it('lists everything that is wrong at once', () => {
    const wrong = { VITE_SITE_URL: 'x', VITE_STORY_ORIGINS: 'y' };
    expect(() => readSettings(wrong)).toThrow(/VITE_SITE_URL[\s\S]*VITE_STORY_ORIGINS/);
  });
});

test.each([
  ['http://localhost:4173/', true],
  ['http://127.0.0.1/', true],
  ['https://localhost.example/', false],
])('isLocal(%s) is %s', (address, local) => {
  expect(isLocal(address)).toBe(local);
});
