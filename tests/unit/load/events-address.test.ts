import { describe, expect, it, test } from 'vitest';
import { eventsAddress, requestedEvents } from '#load/events-address.ts';

const page = 'https://news.example/maps/index.html?story=x';

describe('?events=', () => {
  test.each([
    ['a file beside the page', 'quakes.csv', 'https://news.example/maps/quakes.csv'],
    ['a name without an ending, which is a file too', 'quakes', 'https://news.example/maps/quakes'],
    ['a path', 'events/august 2015.csv.gz', 'https://news.example/maps/events/august%202015.csv.gz'],
    ['a path from the root', '/a.parquet?v=2', 'https://news.example/a.parquet?v=2'],
    ['a whole URL of the same site', 'https://news.example/a.csv', 'https://news.example/a.csv'],
  ])('leads by %s', (_, events, url) => {
    const address = eventsAddress(events, page);
    expect(address.ok && address.url.href).toBe(url);
  });

  test.each(['https://evil.example/a.csv', '//evil.example/a.csv', 'data:text/csv,a', 'file:///etc/hosts'])(
    'refuses %s',
    (events) => expect(eventsAddress(events, page).ok).toBe(false),
  );

  it('leads to a site that the deployment allows', () => {
    const allowed = ['https://data.example'];
    expect(eventsAddress('https://data.example/a.csv', page, allowed)).toMatchObject({
      ok: true,
      isOfThisSite: false,
    });
    expect(eventsAddress('https://other.example/a.csv', page, allowed).ok).toBe(false);
  });

  test.each([
    ['?events=a.csv', 'a.csv'],
    ['?story=iraq-2019&events=a.csv', 'a.csv'],
    ['?events=', null],
    ['?story=data/a.csv', 'data/a.csv'],
    ['?story=a.parquet', 'a.parquet'],
    ['?story=a.ndjson.gz%3Fv=2', 'a.ndjson.gz?v=2'],
    ['?story=stories/a.geojson', null],
    ['?story=csv', null],
    ['?story=iraq-2019', null],
  ])('%s asks for %j', (query, events) => expect(requestedEvents(query)).toBe(events));
});
