import { describe, expect, it } from 'vitest';
import { type EventTimes, parseEventTimes } from '#load/tiles/event-times.ts';
import { gatherEvents } from '#load/tiles/gather-events.ts';
import { partOf } from '#load/tiles/part-of-set.ts';
import type { TileEvent } from '#load/tiles/read-tile.ts';
import { say } from '#words/files.ts';
import { aStory } from '../../a-story.ts';
import { refusalOf } from '../read-file.ts';

const times: EventTimes = {
  'dateline-times': '1',
  title: 'Fires',
  file: 'fires.csv',
  kinds: [
    { id: 'forest', label: 'Forest', value: 'forest' },
    { id: 'house', label: 'House', value: 'house' },
    { id: 'other', label: 'Other' },
  ],
  columns: { longitude: 'lon', latitude: 'lat', start: 'seen', kind: 'what', title: 'name' },
  dateOrder: 'day-first',
  rows: 5,
  opened: 4,
  unlocated: 0,
  decisions: [],
  counts: { unit: 'day', from: 0, begun: [[1], [2], [1]], over: [[0], [0], [0]] },
};
const fire = (id: string, name: string, seen: string, what: string): TileEvent => ({
  id,
  feature: {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [13, 52] },
    properties: { name, seen, what },
  },
});
const story = { ...aStory([{ id: 'x', when: '2019' }]), kinds: times.kinds };

describe('the events of some tiles', () => {
  it('are in order of time, each once, of the kinds of the whole set, and called what the set calls them', () => {
    const gathered = gatherEvents(
      [
        fire('b', 'Second', '4/3/2020', 'house'),
        fire('a', 'First', '3/3/2020', 'shed'),
        fire('b', 'Second', '4/3/2020', 'house'),
      ],
      times,
    );
    const { table, records } = partOf(gathered, story, say.message);
    expect(table.length).toBe(2);
    expect([0, 1].map(records.idAt)).toEqual(['a', 'b']);
    expect([0, 1].map(records.titleAt)).toEqual(['First', 'Second']);
    expect([...table.kind]).toEqual([2, 1]);
    expect(records.eventAt(1)).toMatchObject({ id: 'b', properties: { kind: 'house' } });
    expect(records.eventAt(1).properties.when.edtf.edtf).toBe('2020-03-04');
    expect(records.rowOf('b')).toBe(1);
    expect(records.rowOf('c')).toBeNull();
    expect(records.fieldsAt(0)).toContainEqual({ name: 'seen', value: '3/3/2020' });
  });

  it('are written as a file with all that the tiles keep of them', async () => {
    const events = [
      fire('b', 'Second', '4/3/2020', 'house'),
      fire('a', 'First, and “worst”', '3/3/2020', 'shed'),
    ];
    const { table, exporter } = partOf(gatherEvents(events, times), story, say.message);
    const csv = await exporter!.export(Uint8Array.of(1, 1), 'csv');
    expect(await csv.text()).toBe(
      'name,seen,what,longitude,latitude,dateline_when\r\nSecond,4/3/2020,house,13,52,2020-03-04\r\n"First, and “worst”",3/3/2020,shed,13,52,2020-03-03\r\n',
    );
    const second = Uint8Array.from({ length: table.length }, (_, row) => Number(row === 1));
    const geojson = await exporter!.export(second, 'geojson');
    // Alone they would not say whether day or month comes first: so what was read goes with them.
    const { feature } = events[0]!;
    expect(JSON.parse(await geojson.text()).features).toEqual([
      { ...feature, properties: { ...feature.properties, dateline_when: '2020-03-04' } },
    ]);
    expect(partOf(gatherEvents([], times), story, say.message).exporter).toBeNull();
  });

  it('keep their names where one of them cannot be read', () => {
    const gathered = gatherEvents(
      [
        fire('a', 'First', '3/3/2020', 'x'),
        fire('b', 'Second', 'soon', 'x'),
        fire('c', 'Third', '5/3/2020', 'x'),
      ],
      times,
    );
    expect(gathered.ids).toEqual(['a', 'c']);
    expect(partOf(gathered, story, say.message).records.titleAt(1)).toBe('Third');
  });

  it('are dated as the whole file is, whatever the few of a view suggest', () => {
    const { dateOrder: _, ...unsaid } = times;
    const day = { epochUnit: 1, isMidnightDay: false };
    const seen = (text: string, dates: Partial<NonNullable<EventTimes['dates']>>) => {
      const known = { ...unsaid, dates: { order: 'day-first', start: day, end: day, ...dates } as const };
      const { records } = partOf(gatherEvents([fire('a', 'One', text, 'x')], known), story, say.message);
      return records.eventAt(0).properties.when.edtf.edtf;
    };
    expect(seen('3/4/2020', {})).toBe('2020-04-03');
    expect(seen('2020-04-03T00:00:00Z', {})).toBe('2020-04-03T00:00:00Z');
    expect(seen('2020-04-03T00:00:00Z', { start: { ...day, isMidnightDay: true } })).toBe('2020-04-03');
    // In milliseconds, as the others of the file say: alone it would be one of seconds.
    expect(seen('20000000000', {})).toMatch(/^1970-08-20T/);
  });

  it('have a column that the first five hundred of them lack', () => {
    const many = Array.from({ length: 600 }, (_, i) => fire(`e${i}`, 'x', `${1 + (i % 28)}/3/2020`, 'x'));
    const last = many[599]!.feature.properties!;
    last.until = '29/4/2020';
    last.seen = '28/4/2020';
    last.where_prec = '3';
    const { table } = gatherEvents(many, {
      ...times,
      columns: { ...times.columns, end: 'until' },
      properties: ['seen', 'until', 'where_prec'],
    });
    expect(table.end[599]! - table.start[599]!).toBe(2 * 86_400_000);
    expect([...table.form].filter((form) => form !== table.form[0])).toHaveLength(1);
  });

  it('are not taken for none where the tiles lack the column of their dates', () => {
    const lost: EventTimes = { ...times, columns: { start: 'when' } };
    expect(() => gatherEvents([fire('a', 'x', '3/3/2020', 'x')], lost)).toThrow(/no “when”/);
    expect(gatherEvents([fire('a', 'x', 'soon', 'x')], times).ids).toEqual([]);
  });

  it('may be none', () => {
    const { table, records } = partOf(gatherEvents([], times), story, say.message);
    expect(table.length).toBe(0);
    expect(records.rowOf('a')).toBeNull();
    expect(() => records.titleAt(0)).toThrow(RangeError);
  });
});

describe('the file of counts that goes with an archive', () => {
  it('comes back as it was written', () => {
    expect(parseEventTimes(JSON.stringify(times))).toEqual(times);
  });

  it.each([
    ['<!doctype html>', /not JSON/],
    ['{}', /dateline-times/],
    [JSON.stringify({ ...times, kinds: [] }), /kinds/],
    [
      JSON.stringify({ ...times, counts: { ...times.counts, over: [[0], [0]] } }),
      /one list of counts for each kind/,
    ],
    [
      JSON.stringify({ ...times, counts: { ...times.counts, over: [[0], [0, 1], [0]] } }),
      /one list of counts for each kind/,
    ],
  ])('says what is wrong with it: %s', async (text, message) => {
    expect(await refusalOf((async () => parseEventTimes(text))())).toMatch(message);
  });
});
