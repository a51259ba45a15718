import { expect, it } from 'vitest';
import { crowdOf } from './a-crowd.ts';

it('is the same crowd for the same seed, and another for another', () => {
  expect(crowdOf(500).table).toEqual(crowdOf(500).table);
  expect(crowdOf(500, { seed: 2 }).table.start).not.toEqual(crowdOf(500).table.start);
});

it('has records that say what the table says', () => {
  const { story, table, records } = crowdOf(2000);
  for (let row = 0; row < table.length; row++) {
    const { id, properties } = records.eventAt(row);
    expect([properties.when.edtf.earliest, properties.when.edtf.latest]).toEqual([
      table.start[row],
      table.end[row],
    ]);
    expect(properties.kind).toBe(story.kinds[table.kind[row]!]!.id);
    expect(properties.title).toBe(records.titleAt(row));
    expect(records.rowOf(id)).toBe(row);
  }
  expect(records.rowOf('event-x')).toBeNull();
});

it('holds points and intervals of every length, and every kind', () => {
  const { table } = crowdOf(2000);
  expect(new Set(table.kind).size).toBe(4);
  expect(table.classes.longest.length).toBeGreaterThanOrEqual(4);
});
