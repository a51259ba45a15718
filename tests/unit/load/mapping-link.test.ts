import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type ColumnMapping, roles } from '#load/events-file.ts';
import { formatMapping, parseMapping } from '#load/mapping-link.ts';

it('is written so that people can read and change it', () => {
  const mapping: ColumnMapping = {
    columns: { longitude: 'x', latitude: 'y', start: 'Date of event', title: 'a=b;c' },
    dateOrder: 'day-first',
  };
  expect(formatMapping(mapping)).toBe(
    'longitude=x;latitude=y;start=Date%20of%20event;title=a%3Db%3Bc;dates=day-first',
  );
});

it('is read back as it was, through an address, whatever the columns are called', () => {
  const column = fc.string({ unit: 'grapheme', minLength: 1 });
  const anyMapping = fc.record(
    {
      columns: fc
        .dictionary(fc.constantFrom(...roles), column, { minKeys: 1 })
        .map((it) => ({ ...it }) as ColumnMapping['columns']),
      dateOrder: fc.constantFrom('month-first' as const, 'day-first' as const),
    },
    { requiredKeys: ['columns'] },
  );
  fc.assert(
    fc.property(anyMapping, (mapping) => {
      const query = new URLSearchParams({ columns: formatMapping(mapping) }).toString();
      expect(parseMapping(new URLSearchParams(query).get('columns'))).toEqual(mapping);
    }),
  );
});

test.each([null, '', 'yes', 'colour=a', 'title=', 'title=%E0%A4%A', 'dates=day-first'])(
  'of %j nothing makes sense',
  (text) => expect(parseMapping(text)).toBeNull(),
);

it('passes over what makes no sense beside what does', () => {
  expect(parseMapping('title=a;colour=b;dates=sideways;;end')).toEqual({ columns: { title: 'a' } });
});
