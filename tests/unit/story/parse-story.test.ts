import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sayProblem } from '#phrases/say-problem.ts';
import { parseStory } from '#story/parse-story.ts';
import { say } from '#words/problems.ts';
import { bundledText, type Draft, draftOf, event, excerpt, smallestText } from './drafts.ts';

/** Each problem as `line:column path: found …; expected …. fix`. */
function problemsIn(input: unknown): string[] {
  const parsed = parseStory(input);
  return parsed.ok ? [] : parsed.problems.map((it) => `${it.line}:${it.column} ${sayProblem(it)}`);
}

function problemsOf(edit: (story: Draft) => void): string[] {
  const story = draftOf(smallestText);
  edit(story);
  return problemsIn(JSON.stringify(story, null, 2));
}

type Row = [name: string, edit: (story: Draft) => void, problem: string];

const rows: Record<string, Row[]> = {
  'ids and references': [
    [
      'an event id used twice',
      (s) => {
        s.features.push(s.features[0]);
      },
      '47:13 features[1].id: found “mill” a second time; expected an id that no other event has. Give one of the two events another id; the first is features[0].',
    ],
    [
      'a kind id used twice',
      (s) => {
        s.kinds.push({ id: 'fire', label: 'Blaze' });
      },
      '12:13 kinds[1].id: found “fire” a second time; expected an id that no other kind has. Give one of the two kinds another id; the first is kinds[0].',
    ],
    [
      'a source id used twice',
      (s) => {
        s.sources.push(s.sources[0]);
      },
      '19:13 sources[1].id: found “herald” a second time; expected an id that no other source has. Give one of the two sources another id; the first is sources[0].',
    ],
    [
      'a kind that is not there',
      (s) => {
        event(s).kind = 'flood';
      },
      '32:17 features[0].properties.kind: found “flood”; expected the id of one of this story’s kinds. Correct the id, or add a kind with this id to “kinds”.',
    ],
    [
      'a source that is not there',
      (s) => {
        excerpt(s).source = 'gazette';
      },
      '36:23 features[0].properties.excerpts[0].source: found “gazette”; expected the id of one of this story’s sources. Correct the id, or add a source with this id to “sources”.',
    ],
    [
      'an event that is not there',
      (s) => {
        event(s).relatedTo = ['mill', 'bakery'];
      },
      '45:11 features[0].properties.relatedTo[1]: found “bakery”; expected the id of one of this story’s events. Correct the id, or add an event with this id to “features”.',
    ],
    [
      'an id with a space',
      (s) => {
        s.id = 'the mill';
      },
      '4:9 id: found “the mill”; expected an id. Use letters, digits, “-”, “_” and “.” only, beginning with a letter or digit.',
    ],
    [
      'an id that is a number',
      (s) => {
        s.features[0].id = 7;
      },
      '22:13 features[0].id: found 7; expected a text. Give it an id in quotes, such as "balad-explosions".',
    ],
  ],
  places: [
    [
      'a latitude out of range',
      (s) => {
        s.features[0].geometry.coordinates = [13.4, 152.5];
      },
      '27:11 features[0].geometry.coordinates[1]: found 152.5; expected ≤ 90. Latitudes run from -90 to 90; GeoJSON puts longitude first, so perhaps the two are swapped.',
    ],
    [
      'a longitude out of range',
      (s) => {
        s.features[0].geometry.coordinates = [-213.4, 52.5];
      },
      '26:11 features[0].geometry.coordinates[0]: found -213.4; expected ≥ -180. Longitudes run from -180 to 180; perhaps latitude and longitude are swapped.',
    ],
    [
      'a position without a latitude',
      (s) => {
        s.features[0].geometry.coordinates = [13.4];
      },
      '25:24 features[0].geometry.coordinates[1]: found nothing; expected a number. Write the latitude as a number of degrees, without quotes.',
    ],
    [
      'a number in quotes',
      (s) => {
        s.features[0].geometry.coordinates = ['13.4', 52.5];
      },
      '26:11 features[0].geometry.coordinates[0]: found “13.4”; expected a number. Write the longitude as a number of degrees, without quotes.',
    ],
    [
      'an unclosed ring',
      (s) => {
        s.features[0].geometry = {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        };
      },
      '26:11 features[0].geometry.coordinates[0]: found a ring that begins at [0,0] and ends at [0,1]; expected a last position equal to the first. Close the ring: repeat its first position at its end.',
    ],
    [
      'a ring too short',
      (s) => {
        s.features[0].geometry = {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [0, 0],
            ],
          ],
        };
      },
      '26:11 features[0].geometry.coordinates[0]: found a list of 3 items; expected a list of at least 4 items. A ring needs at least four positions, the last the same as the first.',
    ],
    [
      'a line of one position',
      (s) => {
        s.features[0].geometry = { type: 'LineString', coordinates: [[0, 0]] };
      },
      '25:24 features[0].geometry.coordinates: found a list of 1 item; expected a list of at least 2 items. A line needs at least two positions.',
    ],
    [
      'an empty MultiPolygon',
      (s) => {
        s.features[0].geometry = { type: 'MultiPolygon', coordinates: [] };
      },
      '25:24 features[0].geometry.coordinates: found an empty list; expected a list of at least 1 item. List at least one polygon.',
    ],
    [
      'a GeometryCollection',
      (s) => {
        s.features[0].geometry = { type: 'GeometryCollection', geometries: [] };
      },
      '24:17 features[0].geometry.type: found “GeometryCollection”; expected "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon" or "MultiPolygon". Use a GeoJSON Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon, or null where the place is not known.',
    ],
    [
      'a geometry without coordinates',
      (s) => {
        s.features[0].geometry = { type: 'Point' };
      },
      '23:19 features[0].geometry.coordinates: found nothing; expected the member "coordinates". Add "coordinates": The place: [longitude, latitude].',
    ],
    [
      'an event without a geometry',
      (s) => {
        delete s.features[0].geometry;
      },
      '20:5 features[0].geometry: found nothing; expected the member "geometry". Add "geometry": A GeoJSON geometry, or null where the place is not known.',
    ],
    [
      'a radius of 0',
      (s) => {
        event(s).where = { name: 'The mill', coordinateUncertaintyInMeters: 0 };
      },
      '45:44 features[0].properties.where.coordinateUncertaintyInMeters: found 0; expected more than 0. The radius must be more than 0; leave the member out where the point is exact.',
    ],
    [
      'a radius larger than the globe',
      (s) => {
        event(s).where = { name: 'The mill', coordinateUncertaintyInMeters: 1e9 };
      },
      '45:44 features[0].properties.where.coordinateUncertaintyInMeters: found 1000000000; expected ≤ 20037509. No two places on earth are farther apart; write metres.',
    ],
    [
      'a place without a name',
      (s) => {
        event(s).where = { stated: 'at the mill' };
      },
      '43:18 features[0].properties.where.name: found nothing; expected the member "name". Add "name": The place, as a reader would name it.',
    ],
    [
      'a bearing past the full circle',
      (s) => {
        event(s).where = {
          name: 'The mill',
          distances: [
            { from: { name: 'Berlin', position: [13.4, 52.5] }, stated: 'far', meters: 9, bearing: 361 },
          ],
        };
      },
      '56:26 features[0].properties.where.distances[0].bearing: found 361; expected ≤ 360. Write the bearing in degrees clockwise from north, from 0 to 360.',
    ],
    [
      'a box upside down',
      (s) => {
        s.view = { bbox: [5, 55, 15, 47] };
      },
      '47:13 view.bbox: found [5, 55, 15, 47]; expected south ≤ north. Put south before north: [west, south, east, north].',
    ],
    [
      'a box of three numbers',
      (s) => {
        s.view = { bbox: [5, 47, 15] };
      },
      '47:13 view.bbox[3]: found nothing; expected a number. Write the latitude as a number of degrees, without quotes.',
    ],
    [
      'a box with heights',
      (s) => {
        s.view = { bbox: [5, 47, 0, 15, 55, 100] };
      },
      '52:7 view.bbox[4]: found 55; expected nothing more. Write [west, south, east, north] in degrees, four numbers.',
    ],
  ],
  dates: [
    [
      'a day that is not in the calendar',
      (s) => {
        event(s).when = '2019-02-30';
      },
      '33:17 features[0].properties.when: found day “30”; expected a day from 01 to 28, as February 2019 has. Check the day; leave it out if it is not known.',
    ],
    [
      'the same within an object',
      (s) => {
        event(s).when = { edtf: '2019-02-30', stated: 'on Saturday' };
      },
      '34:19 features[0].properties.when.edtf: found day “30”; expected a day from 01 to 28, as February 2019 has. Check the day; leave it out if it is not known.',
    ],
    [
      'a set, which we do not support',
      (s) => {
        event(s).when = '[1667,1668]';
      },
      '33:17 features[0].properties.when: found a set, one of several dates ([…]): “[1667,1668]”; expected EDTF of levels 0 and 1, or of level 2 its qualifiers and unspecified digits. Sets are not supported: write the interval from the earliest to the latest, such as 1667/1672.',
    ],
    [
      'a time without a zone',
      (s) => {
        event(s).when = '2019-07-19T03:00';
      },
      '33:17 features[0].properties.when: found a time without a zone: “03:00”; expected a time with its zone, such as T03:00Z or T03:00:00+03:00. Add Z for UTC, or the zone as hours ahead of it, such as +03:00.',
    ],
    [
      'the year last',
      (s) => {
        event(s).when = '20/08/2019';
      },
      '33:17 features[0].properties.when: found a date with the year last: “20/08/2019”; expected an EDTF date, such as 2019-08-20, 2019-08, 2019, 2016-05/.. or 1984~. Write the year first, then month and day: 2019-08-20.',
    ],
    [
      'a year that is a number',
      (s) => {
        event(s).when = 2019;
      },
      '33:17 features[0].properties.when: found 2019; expected a text or an object. Write an EDTF date in quotes, such as "2019-08-20", or an object with "edtf".',
    ],
    [
      'no date',
      (s) => {
        delete event(s).when;
      },
      '30:21 features[0].properties.when: found nothing; expected the member "when". Add "when": When it happened: an EDTF date, or an object with the date, the stated words and the reason.',
    ],
    [
      'stated words without a date',
      (s) => {
        event(s).when = { stated: 'On Tuesday' };
      },
      '33:17 features[0].properties.when.edtf: found nothing; expected the member "edtf". Add "edtf": EDTF date (ISO 8601-2): "2019-08-20?" uncertain, "2019-08~" approximate, "2019-08-18/2019-08-22" an interval.',
    ],
    [
      'an extent that is no date',
      (s) => {
        s.view = { extent: 'last week' };
      },
      '47:15 view.extent: found “last week”; expected an EDTF date, such as 2019-08-20, 2019-08, 2019, 2016-05/.. or 1984~. Write year-month-day in digits, leaving out from the right what is not known.',
    ],
    [
      'a source of 30 February',
      (s) => {
        s.sources[0].issued = { 'date-parts': [[2019, 2, 30]] };
      },
      '19:11 sources[0].issued.date-parts[0]: found [2019, 2, 30]; expected a real date. Check month and day: [year, month, day].',
    ],
    [
      'a year in quotes',
      (s) => {
        s.sources[0].issued = { 'date-parts': [['2019']] };
      },
      '20:13 sources[0].issued.date-parts[0][0]: found “2019”; expected a number. Write year, month and day as whole numbers, without quotes.',
    ],
  ],
  words: [
    [
      'an event without excerpts',
      (s) => {
        event(s).excerpts = [];
      },
      '34:21 features[0].properties.excerpts: found an empty list; expected a list of at least 1 item. Add at least one excerpt: the words of a source that this event rests on.',
    ],
    [
      'an excerpt without a source',
      (s) => {
        delete excerpt(s).source;
      },
      '35:11 features[0].properties.excerpts[0].source: found nothing; expected the member "source". Add "source": The id of the source these words are in.',
    ],
    [
      'an excerpt of blanks',
      (s) => {
        excerpt(s).selector.exact = ' ';
      },
      '39:24 features[0].properties.excerpts[0].selector.exact: found “ ”; expected some words. Write at least one word here, or leave the member out if it may be left out.',
    ],
    [
      'another selector',
      (s) => {
        excerpt(s).selector.type = 'TextPositionSelector';
      },
      '38:23 features[0].properties.excerpts[0].selector.type: found “TextPositionSelector”; expected "TextQuoteSelector". Write "TextQuoteSelector", the W3C Web Annotation selector for a quotation.',
    ],
    [
      'a seventh stance',
      (s) => {
        event(s).attribution = [{ by: 'The mayor', stance: 'claims' }];
      },
      '46:23 features[0].properties.attribution[0].stance: found “claims”; expected "reports", "says", "confirms", "denies", "has-not-confirmed" or "does-not-know". Use one of the six stances; "says" fits where no other does.',
    ],
    [
      'a javascript: link',
      (s) => {
        s.sources[0].URL = 'javascript:alert(1)';
      },
      '17:14 sources[0].URL: found “javascript:alert(1)”; expected an http(s) address. Use an address that begins with https:// or http://, or leave the link out.',
    ],
    [
      'a link without https://',
      (s) => {
        s.sources[0].URL = 'www.example.org';
      },
      '17:14 sources[0].URL: found “www.example.org”; expected an http(s) address. Use an address that begins with https:// or http://, or leave the link out.',
    ],
    [
      'an author without a name',
      (s) => {
        s.sources[0].author = [{}];
      },
      '18:9 sources[0].author[0]: found an object; expected a name. Give "family" and "given", or "literal" for a name that is not split.',
    ],
    [
      'a language in words',
      (s) => {
        s.lang = 'in English';
      },
      '46:11 lang: found “in English”; expected a BCP 47 language tag. Use a BCP 47 language tag such as "en", "ar" or "pt-BR".',
    ],
  ],
  'the frame': [
    [
      'a lone feature',
      (s) => {
        s.type = 'Feature';
      },
      '2:11 type: found “Feature”; expected "FeatureCollection". Write "FeatureCollection": a story is a GeoJSON feature collection.',
    ],
    [
      'a version to come',
      (s) => {
        s.dateline = '2';
      },
      '3:15 dateline: found “2”; expected "1". Write "1", in quotes: the version of the format.',
    ],
    [
      'a version that is a number',
      (s) => {
        s.dateline = 1;
      },
      '3:15 dateline: found 1; expected "1". Write "1", in quotes: the version of the format.',
    ],
    [
      'a list in place of an object',
      (s) => {
        s.view = [5, 47, 15, 55];
      },
      '46:11 view: found a list; expected an object. Write an object with "bbox", "extent" or both.',
    ],
    [
      'a list in place of an event',
      (s) => {
        s.features.push(['bakery']);
      },
      '45:5 features[1]: found ["bakery"]; expected an object. Write a GeoJSON Feature.',
    ],
    [
      'an object in place of a list',
      (s) => {
        s.sources = { herald: s.sources[0] };
      },
      '12:14 sources: found an object; expected a list. Write a list of sources.',
    ],
  ],
};

for (const [about, table] of Object.entries(rows))
  describe(`parseStory, of ${about}`, () => {
    test.each(table)('refuses %s', (_name, edit, problem) => {
      expect(problemsOf(edit)).toEqual([problem]);
    });
  });

describe('parseStory, of texts that are not JSON', () => {
  test.each([
    [
      'an empty file',
      ' \n',
      '1:1 the story: found an empty file; expected JSON. Write the story into this file and save it.',
    ],
    [
      'a comma too many',
      '{\n  "a": 1,\n}',
      '3:1 the story: found “}”; expected JSON. Name a member in double quotes here, or remove the comma before it.',
    ],
    [
      'a comma too few',
      '{\n  "a": 1\n  "b": 2\n}',
      '3:3 the story: found “"b"”; expected JSON. Put a comma between the two.',
    ],
    [
      'a comment',
      '{\n  // soon\n}',
      '2:3 the story: found “// soon”; expected JSON. Remove the comment: JSON has none.',
    ],
    [
      'single quotes',
      "{ 'a': 1 }",
      "1:3 the story: found “'a'”; expected JSON. Put texts in double quotes; only true, false and null stand without.",
    ],
    [
      'curly quotes',
      '{ “a”: 1 }',
      '1:3 the story: found ““a””; expected JSON. Use straight double quotes, ", in place of these.',
    ],
    [
      'a text over two lines',
      '["a\n"]',
      '1:2 the story: found “"a”; expected JSON. Close the text with a double quote; a line break inside is written \\n.',
    ],
    [
      'a number without its 0',
      '[.5]',
      '1:2 the story: found “.5”; expected JSON. Write the number as JSON has it, such as 44.36 or -0.5.',
    ],
    [
      'a story cut off',
      '{ "a": [1, 2',
      '1:13 the story: found the end of the text; expected JSON. Close the list with ].',
    ],
    [
      'a web page',
      '<!doctype html>',
      '1:1 the story: found “<!doctype”; expected JSON. Put texts in double quotes; only true, false and null stand without.',
    ],
  ])('names the first slip of each line: %s', (_name, text, problem) => {
    expect(problemsIn(text)[0]).toBe(problem);
  });

  it('finds slips in several lines', () => {
    expect(problemsIn('{\n  "a": nil,\n  "b": 1,,\n  "c": tru\n}').map((it) => it.split(' ')[0])).toEqual([
      '2:8',
      '3:10',
      '4:8',
    ]);
  });
});

// Time enough for the random stories on a busy machine.
describe('parseStory', { timeout: 60_000 }, () => {
  test.each([
    ['null', 'null'],
    ['3', '3'],
    ['an empty list', '[]'],
    ['“a text”', '"a text"'],
  ])('refuses %s as a whole', (found, text) => {
    expect(problemsIn(text)).toEqual([
      `1:1 the story: found ${found}; expected an object. Write a JSON object: a GeoJSON FeatureCollection with the members of a Dateline story.`,
    ]);
  });

  it('lists every problem of a file, in the order of the file', () => {
    const problems = problemsOf((s) => {
      s.dateline = '2';
      s.title = ' ';
      s.kinds.push(s.kinds[0]);
      s.sources[0].URL = 'ftp://example.org';
      s.features[0].geometry.coordinates = [213.4, 152.5];
      event(s).kind = 'flood';
      event(s).when = '2019-13';
      excerpt(s).source = 'gazette';
      excerpt(s).selector.exact = '';
    });
    expect(problems.map((it) => it.slice(0, it.indexOf(';')))).toEqual([
      '3:15 dateline: found “2”',
      '5:12 title: found “ ”',
      '12:13 kinds[1].id: found “fire” a second time',
      '21:14 sources[0].URL: found “ftp://example.org”',
      '31:11 features[0].geometry.coordinates[0]: found 213.4',
      '32:11 features[0].geometry.coordinates[1]: found 152.5',
      '37:17 features[0].properties.kind: found “flood”',
      '38:17 features[0].properties.when: found month “13”',
      '41:23 features[0].properties.excerpts[0].source: found “gazette”',
      '44:24 features[0].properties.excerpts[0].selector.exact: found an empty text',
    ]);
  });

  it('says of an empty object what each member it lacks is for', () => {
    expect(problemsIn('{}')).toHaveLength(7);
    expect(problemsIn('{}')).toContain(
      '1:1 kinds: found nothing; expected the member "kinds". Add "kinds": The kinds of events, in the order of the key.',
    );
  });

  it('reads a value that is parsed already, without lines', () => {
    expect(parseStory(draftOf(smallestText)).ok).toBe(true);
    const parsed = parseStory(null);
    expect(parsed.ok || parsed.problems).toEqual([expect.not.objectContaining({ line: expect.anything() })]);
  });

  it('passes over a byte-order mark', () => {
    expect(problemsIn(`\uFEFF${smallestText}`)).toEqual([]);
  });

  it('fills in what may be left out', () => {
    const parsed = parseStory(smallestText);
    expect(parsed).toMatchObject({
      ok: true,
      story: {
        lang: 'en',
        view: {},
        features: [
          { properties: { when: { edtf: { edtf: '2019-08-20' } }, attribution: [], relatedTo: [] } },
        ],
      },
    });
  });

  it('keeps members that it does not know', () => {
    const story = draftOf(smallestText);
    story.desk = 'foreign';
    story.features[0].bbox = [13.4, 52.5, 13.4, 52.5];
    event(story).internal = { seen: true };
    excerpt(story).selector.page = 3;
    expect(parseStory(story)).toMatchObject({
      ok: true,
      story: {
        desk: 'foreign',
        features: [
          {
            bbox: [13.4, 52.5, 13.4, 52.5],
            properties: { internal: { seen: true }, excerpts: [{ selector: { page: 3 } }] },
          },
        ],
      },
    });
  });

  it('answers a text nested without end', () => {
    const depth = 100_000;
    expect(problemsIn('['.repeat(depth))).toHaveLength(1);
    expect(problemsIn('['.repeat(depth) + ']'.repeat(depth))).toHaveLength(1);
  });

  it('never throws, and names at least one problem of what it refuses', () => {
    const check = (input: unknown) => {
      const parsed = parseStory(input);
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { found, expected, fix } of parsed.problems) {
        expect(say.message(fix)).toMatch(/^\p{Lu}.*\.$/su);
        expect(`${say.message(found)} ${say.message(expected)}`).not.toMatch(/undefined|Invalid|\[object/);
      }
    };
    fc.assert(fc.property(fc.anything(), check));
    fc.assert(fc.property(fc.json(), check));
    fc.assert(fc.property(fc.string(), check));
  });

  it('never throws on a story with one value changed or one stretch of its text lost', () => {
    const valueAnywhere = fc.tuple(fc.infiniteStream(fc.nat()), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(valueAnywhere, ([choices, value]) => {
        const story = draftOf(bundledText);
        let [holder, key]: [Draft, string] = [{ story }, 'story'];
        for (const choice of choices) {
          const inner = holder[key];
          const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
          // One time in six it stops early, so that whole objects are changed too.
          if (keys.length === 0 || choice % 6 === 0) break;
          [holder, key] = [inner, keys[choice % keys.length]!];
        }
        holder[key] = value;
        expect(() => parseStory(story)).not.toThrow();
        for (const problem of problemsIn(JSON.stringify(story, null, 1)))
          expect(problem).toMatch(/^\d+:\d+ /);
      }),
      { numRuns: 100 },
    );
    const cut = fc.tuple(fc.nat(bundledText.length), fc.nat(40));
    fc.assert(
      fc.property(cut, ([at, length]) => {
        expect(() => parseStory(bundledText.slice(0, at) + bundledText.slice(at + length))).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
