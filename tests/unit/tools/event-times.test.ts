import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timesOf } from '#events/times-by-unit.ts';
import { parseEventTimes } from '#load/tiles/event-times.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-times-'));
const file = join(folder, 'fires.csv');
const out = join(folder, 'fires.times.json');
writeFileSync(
  file,
  `key,date,lat,lon,type
a,2020-03-01,52.5,13.4,forest
b,2020-03-01,52.6,13.5,house
c,2020-03-04,,,forest
d,soon,52.5,13.4,forest
`,
);
const args = ['tsx', 'tools/event-times.ts'];

describe('npm run event-times', () => {
  it('counts all events of a file over time and by kind, and says how its columns are read', () => {
    const said = execFileSync('npx', [...args, file, '-o', out, '--id', 'key', '--title', 'Fires'], {
      encoding: 'utf8',
    });
    expect(said).toContain('3 events');
    expect(said).toContain('1 rows could not be read, 1 have no place');
    const times = parseEventTimes(readFileSync(out, 'utf8'));
    expect(times).toMatchObject({
      title: 'Fires',
      file: 'fires.csv',
      id: 'key',
      kinds: [
        { label: 'Forest', value: 'forest' },
        { label: 'House', value: 'house' },
      ],
      columns: { start: 'date', kind: 'type' },
      rows: 4,
      opened: 3,
      unlocated: 1,
    });
    expect([...timesOf(times.counts).tally.all]).toEqual([2, 1]);
  });

  it('says what the tiles alone cannot: how dates are read, all columns, and the values of kinds, be one called “Other”', () => {
    const name = join(folder, 'odd.csv');
    const kinds = ['Other', ...Array.from({ length: 9 }, (_, i) => `k${i}`)];
    const rows = kinds.map((kind, i) => `${13 + i}/3/2020,1,2,${kind},x\n`.repeat(20 - i));
    writeFileSync(name, `date,lat,lon,type,notes\n${rows.join('')}`);
    execFileSync('npx', [...args, name, '-o', out]);
    const times = parseEventTimes(readFileSync(out, 'utf8'));
    expect(times.dates).toMatchObject({ order: 'day-first', start: { isMidnightDay: false } });
    expect(times.properties).toEqual(['date', 'lat', 'lon', 'type', 'notes']);
    expect(times.kinds.map(({ value }) => value)).toEqual([...kinds.slice(0, 7), undefined]);
  });

  it('refuses dates that tiles do not keep, and says how to fix them', () => {
    const name = join(folder, 'places.geojson');
    const feature = { type: 'Feature', properties: { title: 'x' }, geometry: null, when: { edtf: '2019' } };
    writeFileSync(name, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const result = spawnSync('npx', [...args, name, '-o', out], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/“when”.*export it as CSV/);
  });

  it.each([
    [[], 2, /npm run event-times -- FILE/],
    [['nowhere.csv', '-o', out], 1, /There is no file nowhere\.csv/],
    [['README.md', '-o', out], 1, /No column of README\.md looks like a time|no events/],
  ])('says how to fix a wrong command: %j', (more, status, message) => {
    const result = spawnSync('npx', [...args, ...more], { encoding: 'utf8' });
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(message);
  });
});
