import { describe, expect, it, test } from 'vitest';
import { checkMembers } from '#story/check-members.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { bundledText, everythingText } from './drafts.ts';

function read(text: string): Story {
  const parsed = parseStory(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.story;
}

describe('the bundled story', () => {
  const story = read(bundledText);
  const eventOf = (id: string) => story.features.find((it) => it.id === id)!;

  test.each([
    ['pmf-2016', '2016', 'Polygon'],
    ['eizenkot-january', '2019-01', undefined],
    ['july-19-strike', '2019-07-19', 'Polygon'],
    ['baghdad-rocket', '2019-08-13', 'Point'],
    ['asharq-al-awsat-report', '2019-08-18?/2019-08-22?', undefined],
    ['balad-explosions', '2019-08-20?', 'Point'],
    ['al-fayadh-statement', '2019-08-20?/2019-08-23?', undefined],
    ['nyt-report', '2019-08-22?', undefined],
    ['channel-9-interview', '2019-08-22?', undefined],
  ])('has %s, dated %s, at a place no more exact than the source', (id, edtf, geometry) => {
    expect(eventOf(id).properties.when.edtf.edtf).toBe(edtf);
    expect(eventOf(id).geometry?.type).toBe(geometry);
  });

  it('has these events only, none with a member that looks misspelt', () => {
    expect(story.features).toHaveLength(9);
    expect(checkMembers(JSON.parse(bundledText))).toEqual([]);
  });

  it('rests each event on at least one excerpt, and each excerpt on words around it', () => {
    for (const { properties } of story.features) {
      expect(properties.excerpts.length).toBeGreaterThan(0);
      for (const { selector } of properties.excerpts) expect(selector.prefix || selector.suffix).toBeTruthy();
    }
  });

  it('says why wherever a date is uncertain or a place is not exact', () => {
    for (const { geometry, properties } of story.features) {
      const { when, where } = properties;
      if (when.edtf.isUncertain) expect(when.reason).toContain('no date of publication');
      if (geometry?.type !== 'Point') expect(where?.reason).toBeTruthy();
      else expect(where?.coordinateUncertaintyInMeters).toBeGreaterThan(0);
    }
  });

  it('keeps the stated distance of Balad beside its place', () => {
    const [distance] = eventOf('balad-explosions').properties.where?.distances ?? [];
    expect(distance).toMatchObject({ meters: 80_000, from: { name: 'Baghdad' } });
    expect(distance?.stated).toContain('some 80 km. north');
  });
});

describe('the story with everything', () => {
  const story = read(everythingText);
  const seen = <T>(values: T[]) => [...new Set(values)].sort();

  it('has every kind of geometry, and none', () => {
    expect(seen(story.features.map((it) => it.geometry?.type ?? 'none'))).toEqual([
      'LineString',
      'MultiLineString',
      'MultiPoint',
      'MultiPolygon',
      'Point',
      'Polygon',
      'none',
    ]);
  });

  it('has every stance', () => {
    expect(
      seen(story.features.flatMap((it) => it.properties.attribution.map(({ stance }) => stance))),
    ).toHaveLength(6);
  });

  it('has dates of every kind', () => {
    const dates = story.features.map((it) => it.properties.when.edtf);
    expect(seen(dates.map((it) => it.precision))).toEqual([
      'day',
      'decade',
      'interval',
      'minute',
      'month',
      'season',
      'year',
    ]);
    expect(dates.some((it) => it.isUncertain && it.isApproximate)).toBe(true);
    expect(dates.some((it) => it.end === 'open')).toBe(true);
    expect(dates.some((it) => it.start === 'unknown')).toBe(true);
    expect(dates.some((it) => it.earliest < Date.UTC(-10_000, 0))).toBe(true);
  });

  it('has no member that looks misspelt', () => {
    expect(checkMembers(JSON.parse(everythingText))).toEqual([]);
  });
});
