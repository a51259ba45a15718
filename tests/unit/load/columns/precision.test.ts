import { describe, expect, it, test } from 'vitest';
import { doubts, placeForms } from '#events/place-forms.ts';
import { datesOf, eventsOf, openFile, storyOf } from '../read-file.ts';

/** One row under a heading. */
async function rowOf(columns: string, cells: string) {
  const read = await openFile(`${columns}\n${cells}\n`);
  const [event] = eventsOf(read);
  return {
    form: placeForms[read.table.form[0]!],
    radius: read.table.uncertainty[0],
    doubt: read.table.doubt[0],
    date: datesOf(read)[0],
    when: event!.properties.when,
    where: event!.properties.where,
    kind: storyOf(read).kinds[0]!.label,
    title: event!.properties.title,
  };
}

const ucdp =
  'id,type_of_violence,where_prec,where_coordinates,where_description,latitude,longitude,date_prec,date_start,date_end';

describe('UCDP GED', () => {
  test.each([
    [1, 'exact', 0, undefined],
    [2, 'near', 25_000, undefined],
    [3, 'region', 0, 'district'],
    [4, 'region', 0, 'province'],
    [5, 'region', 0, 'part of the country'],
    [6, 'region', 0, 'country'],
    [7, 'region', 0, 'waters or airspace'],
  ])('where_prec %d is %s', async (code, form, radius, standsFor) => {
    const row = await rowOf(ucdp, `1,3,${code},Obo town,12 km north of Obo,5.4,26.5,1,2009-09-08,2009-09-08`);
    expect(row).toMatchObject({
      form,
      radius,
      kind: 'One-sided violence',
      title: 'One-sided violence, Obo town',
    });
    expect(row.where).toMatchObject({ name: 'Obo town', stated: '12 km north of Obo' });
    expect(row.where!.standsFor).toBe(standsFor);
    expect(row.where!.coordinateUncertaintyInMeters).toBe(radius || undefined);
    expect(row.where!.reason).toMatch(`where_prec ${code}: `);
  });

  test.each([
    [1, '2009-09-08', '2009-09-08', '2009-09-08', undefined],
    [2, '2009-09-08', '2009-09-11', '2009-09-08/2009-09-11', /two to six days/],
    [3, '2009-09-08', '2009-09-08', '2009-09-07/2009-09-13', /to the week \(UCDP\)/],
    [4, '2009-09-01', '2009-09-30', '2009-09-01/2009-09-30', /to the month/],
    [4, '2009-09-08', '2009-09-08', '2009-09', /to the month/],
    [5, '2009-08-07', '2009-09-10', '2009-08-07/2009-09-10', /up to a year/],
    [5, '2009-08-07', '2009-08-07', '2009', /up to a year/],
    [4, '0050-08-07', '0050-08-07', '0050-08', /to the month/],
    [5, '0099-08-07', '0099-08-07', '0099', /up to a year/],
  ])('date_prec %d from %s to %s is %s', async (code, start, end, date, reason) => {
    const row = await rowOf(ucdp, `1,1,1,Obo,,5.4,26.5,${code},${start},${end}`);
    expect(row.date).toBe(date);
    if (reason) expect(row.when.reason).toMatch(reason);
    else expect(row.when.reason).toBeUndefined();
  });
});

test.each([
  [1, 1, 'exact', '2022-03-10'],
  [2, 2, 'near', '2022-03-07/2022-03-13'],
  [3, 3, 'region', '2022-03'],
])('ACLED geo_precision %d and time_precision %d are %s and %s', async (geo, time, form, date) => {
  const columns =
    'event_id_cnty,event_date,year,time_precision,event_type,location,latitude,longitude,geo_precision,notes,timestamp';
  const row = await rowOf(
    columns,
    `UKR1,10 March 2022,2022,${time},Battles,Izium,49.2,37.3,${geo},What was said,1649000000`,
  );
  expect(row).toMatchObject({ form, date, kind: 'Battles', title: 'Battles, Izium' });
  expect(row.when.stated).toBe('10 March 2022');
});

test.each([
  ['1,0', 'exact', '', '1970-07-02', 0],
  ['1,1', 'near', '', '1970-07-02', 0],
  ['3,0', 'region', 'district', '1970-07-02', 0],
  ['4,0', 'region', 'province', '1970-07-02', 0],
])('GTD specificity and vicinity %s are %s', async (cells, form, standsFor, date, doubt) => {
  const columns =
    'eventid,iyear,imonth,iday,approxdate,city,latitude,longitude,specificity,vicinity,summary,attacktype1_txt,doubtterr';
  const row = await rowOf(
    columns,
    `197000000001,1970,7,2,,Santo Domingo,18.4,-69.9,${cells},What was said,Assassination,0`,
  );
  expect(row).toMatchObject({
    form,
    date,
    doubt,
    kind: 'Assassination',
    title: 'Assassination, Santo Domingo',
  });
  expect(row.where?.standsFor ?? '').toBe(standsFor);
});

it('takes an approxdate for a date in doubt, in its words', async () => {
  const row = await rowOf('eventid,iyear,imonth,iday,approxdate,city', '1,1970,7,0,"July 2-4, 1970",Athens');
  expect(row).toMatchObject({ date: '1970-07~', doubt: doubts.approximate, form: 'unlocated' });
  expect(row.when).toMatchObject({ stated: 'July 2-4, 1970', reason: 'approxdate: July 2-4, 1970.' });
});

it('leaves a blank place blank, however little specific it is said to be', async () => {
  expect((await rowOf('iyear,latitude,longitude,specificity', '1970,,,5')).form).toBe('unlocated');
});

test.each([
  ['coordinateUncertaintyInMeters', '1500', 'near', 1500, 0],
  ['coordinateUncertaintyInMeters', '', 'exact', 0, 0],
  ['certainty', 'uncertain', 'exact', 0, doubts.uncertain],
  ['certainty', 'less-certain', 'exact', 0, doubts.uncertain],
  ['certainty', 'certain', 'exact', 0, 0],
  ['time_precision', 'approximate', 'exact', 0, doubts.approximate],
  ['approximate', 'true', 'exact', 0, doubts.approximate],
  ['uncertain', 'no', 'exact', 0, 0],
])('%s of “%s” is kept', async (column, value, form, radius, doubt) => {
  expect(
    await rowOf(`eventDate,decimalLatitude,decimalLongitude,${column}`, `2019-08-20,1,2,${value}`),
  ).toMatchObject({ form, radius, doubt });
});

it('makes days of a time that is in doubt, as EDTF has it', async () => {
  expect((await rowOf('date,certainty', '2019-08-20T10:00Z,uncertain')).date).toBe('2019-08-20?');
});
