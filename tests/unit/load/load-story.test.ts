import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { loadStory } from '#app/shell/load-story.ts';

const page = 'https://news.example/';
const good = readFileSync('tests/fixtures/stories/smallest.geojson', 'utf8');
const json = { headers: { 'content-type': 'application/geo+json' } };

afterEach(() => vi.unstubAllGlobals());

/** Loads `?story=flood` from a server that gives this answer. */
async function load(answer: Response | Error, name: string | null = 'flood') {
  const fetch = vi.fn(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('fetch', fetch);
  return { loaded: await loadStory(name, page), fetch };
}

describe('loadStory', () => {
  it('brings in a good story', async () => {
    const { loaded, fetch } = await load(new Response(good, json));
    expect(loaded).toMatchObject({ ok: true, story: { id: 'smallest' } });
    expect(String(fetch.mock.calls.flat()[0])).toBe('https://news.example/stories/flood.geojson');
  });

  it('takes a story whatever type the server calls it', async () => {
    const { loaded } = await load(
      new Response(`\uFEFF${good}`, { headers: { 'content-type': 'text/plain' } }),
    );
    expect(loaded.ok).toBe(true);
  });

  test.each<[string, Response | Error, string, RegExp]>([
    ['a file that is not there', new Response('', { status: 404 }), 'missing', /no file at this path/],
    ['a file that was there', new Response('', { status: 410 }), 'missing', /no file at this path/],
    ['a server in trouble', new Response('', { status: 500 }), 'missing', /answered 500/],
    [
      'a web page with status 200',
      new Response('<!DOCTYPE html><title>Home</title>', { headers: { 'content-type': 'text/html' } }),
      'missing',
      /a web page instead of the story/,
    ],
    ['a web page that is called JSON', new Response('\n<html>', json), 'missing', /a web page/],
    ['no answer', new TypeError('Failed to fetch'), 'unreachable', /did not answer/],
    ['a text that is not JSON', new Response('{ "type": ', json), 'invalid', /there is 1 problem in it/],
    ['a story with problems', new Response('{}', json), 'invalid', /7 problems in it/],
    ['an empty file', new Response('', json), 'invalid', /there is 1 problem in it/],
  ])('explains %s', async (_name, answer, reason, explanation) => {
    const { loaded } = await load(answer);
    expect(loaded).toMatchObject({
      ok: false,
      failure: { reason, address: '/stories/flood.geojson', explanation: expect.stringMatching(explanation) },
    });
  });

  it('lists the problems with their lines', async () => {
    const { loaded } = await load(new Response('{\n  "type": 3\n}', json));
    if (loaded.ok) throw new Error('it opened');
    expect(loaded.failure.problems).toHaveLength(7);
    expect(loaded.failure.problems.at(-1)).toMatchObject({ path: ['type'], line: 2, column: 11 });
  });

  it('says how a site lets stories come from another origin', async () => {
    const { loaded } = await load(new Response(good, json), 'https://queries.example/flood.geojson');
    if (loaded.ok) throw new Error('it opened');
    expect(loaded.failure.explanation).toMatch(/add https:\/\/queries\.example to VITE_STORY_ORIGINS/);
  });

  it('brings in a story from an origin that this site allows, and explains one that is not given', async () => {
    vi.resetModules();
    vi.stubEnv('VITE_STORY_ORIGINS', ' https://queries.example  https://other.example/ ');
    const { loadStory: loadAllowed } = await import('#app/shell/load-story.ts');
    const address = 'https://queries.example/flood.geojson';
    vi.stubGlobal('fetch', async () => new Response(good, json));
    expect(await loadAllowed(address, page)).toMatchObject({ ok: true, story: { id: 'smallest' } });
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await loadAllowed(address, page)).toMatchObject({
      ok: false,
      failure: {
        reason: 'unreachable',
        address,
        explanation: expect.stringMatching(/“Access-Control-Allow-Origin: \*”/),
      },
    });
    vi.unstubAllEnvs();
  });

  it('asks no other site', async () => {
    const { loaded, fetch } = await load(new Response(good, json), 'https://evil.example/a.geojson');
    expect(fetch).not.toHaveBeenCalled();
    expect(loaded).toMatchObject({
      ok: false,
      failure: { reason: 'elsewhere', address: 'https://evil.example/a.geojson' },
    });
  });

  it('explains a body that breaks off', async () => {
    const body = new ReadableStream({ start: (it) => it.error(new TypeError('terminated')) });
    const { loaded } = await load(new Response(body, json));
    expect(loaded).toMatchObject({ ok: false, failure: { reason: 'unreachable' } });
  });
});
