import { expect, test } from 'vitest';
import { groupRows } from '#reader/list/list-groups.ts';
import { parseEdtf } from '#time/edtf.ts';

function grouped(...dates: string[]) {
  const read = dates.map((edtf) => {
    const parsed = parseEdtf(edtf);
    if (!parsed.ok) throw new Error(edtf);
    return parsed.date;
  });
  return groupRows([...dates.keys()], (row) => read[row]!).map(({ label, rows }) => [label, ...rows]);
}

test('puts rows under months', () => {
  expect(grouped('2019-07-19', '2019-07-20?', '2019-08-18?/2019-09-01', '2019-08')).toEqual([
    ['July 2019', 0, 1],
    ['August 2019', 2, 3],
  ]);
});

test('claims no month for a date that has none', () => {
  expect(grouped('2016', '2019-08-01', '2019-08-02', '2019-08-03')).toEqual([
    ['2016', 0],
    ['August 2019', 1, 2, 3],
  ]);
});

test('falls back on years where months would each head one row', () => {
  expect(grouped('2018-01', '2018-05', '2019-03', '2019-08~')).toEqual([
    ['2018', 0, 1],
    ['2019', 2, 3],
  ]);
});

test('has no headings where they would not help', () => {
  expect(grouped('2018', '2019', '2020')).toEqual([[null, 0, 1, 2]]);
  expect(grouped('2019-08-01', '2019-08-02')).toEqual([[null, 0, 1]]);
  expect(grouped()).toEqual([[null]]);
});

test('says a start that is open, a decade and a year of five digits as what they are', () => {
  expect(grouped('../2019', '../2020', '198X', '198X', 'Y17000', 'Y17000')).toEqual([
    ['Start unknown', 0, 1],
    ['the 1980s', 2, 3],
    ['17,000', 4, 5],
  ]);
});
