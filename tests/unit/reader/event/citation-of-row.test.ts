import { expect, test } from 'vitest';
import { citationOfRow } from '#reader/event/citation-of-row.ts';

test('a citation of a row names what happened, the file, the row and the way there', () => {
  const source = { id: 'file', type: 'dataset', title: 'quakes.csv', URL: 'https://a.org/quakes.csv' };
  expect(citationOfRow(source, { title: 'M 4.5', number: 1234, link: 'https://d.org/?event=x' })).toBe(
    '“M 4.5”\n“quakes.csv”, row 1,234, https://a.org/quakes.csv\nhttps://d.org/?event=x',
  );
  expect(citationOfRow({ ...source, URL: undefined }, { title: 'M 4.5', number: 1, link: null })).toBe(
    '“M 4.5”\n“quakes.csv”, row 1',
  );
});
