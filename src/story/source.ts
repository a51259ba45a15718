import * as v from 'valibot';
import { daysInMonth } from '#time/calendar.ts';
import { fix } from './issue-message.ts';
import { id, link, rule, text } from './values.ts';

/** Sources in CSL-JSON, the form citation managers speak; only the members we show are named. */

// May be empty: citation managers write "given": "" for those who have one name only.
const part = (description: string) => v.pipe(v.string(fix('fixText')), v.description(description));

const name = v.pipe(
  v.looseObject(
    {
      family: v.optional(part('Family name.')),
      given: v.optional(part('Given names.')),
      literal: v.optional(part('A name that is not split, such as that of an agency.')),
    },
    fix('fixName'),
  ),
  rule(({ family, given, literal }) => Boolean(family || given || literal), 'expectedName', 'fixNoName'),
);

const names = (description: string) => v.pipe(v.array(name, fix('fixNames')), v.description(description));

const dateParts = v.pipe(
  v.array(v.pipe(v.number(fix('fixDatePart')), v.integer(fix('fixDatePart'))), fix('fixDateParts')),
  v.minLength(1, fix('fixNoDateParts')),
  v.maxLength(3, fix('fixManyDateParts')),
  rule(
    ([year = 0, month = 1, day = 1]) =>
      month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month),
    'expectedRealDate',
    'fixRealDate',
  ),
);

const issued = v.pipe(
  v.looseObject(
    {
      'date-parts': v.pipe(
        v.array(dateParts, fix('fixDates')),
        v.minLength(1, fix('fixNoDates')),
        v.maxLength(2, fix('fixManyDates')),
        v.description('[[year, month, day]], or [[year, month]] or [[year]].'),
        v.examples([[[2019, 8, 23]]]),
      ),
      circa: v.optional(
        v.pipe(
          v.union([v.boolean(), v.number(), v.string()], fix('fixCirca')),
          v.description('True where the date is not certain.'),
        ),
      ),
    },
    fix('fixIssued'),
  ),
  v.description('When the source came out.'),
);

export const source = v.looseObject(
  {
    id: id('The id that excerpts name.'),
    type: v.pipe(
      text('CSL type, such as "article-newspaper", "webpage" or "report".'),
      v.examples(['article-newspaper', 'webpage', 'report', 'broadcast', 'interview', 'post', 'book']),
    ),
    title: text('The title of the source.'),
    'container-title': v.optional(text('The newspaper, site or series it appeared in.')),
    publisher: v.optional(text('Who published it.')),
    author: v.optional(names('Who wrote it.')),
    contributor: v.optional(names('Who contributed to it.')),
    issued: v.optional(issued),
    URL: v.optional(link('Where the source can be read.')),
    note: v.optional(text('A line for the reader about this source.')),
    language: v.optional(text('BCP 47 language of the source.')),
  },
  fix('fixSource'),
);
