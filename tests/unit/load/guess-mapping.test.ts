import { describe, expect, it, test } from 'vitest';
import { guessMapping, sampleOf } from '#load/guess-mapping.ts';

/** The columns guessed for a heading and some rows, all divided by “|”. */
const guess = (heading: string, ...rows: string[]) => {
  const columns = heading.split('|');
  return guessMapping(
    columns,
    sampleOf(
      columns.length,
      rows.map((it) => it.split('|')),
    ),
  ).columns;
};

describe('the columns of', () => {
  test.each<[string, string, string, object]>([
    [
      'USGS',
      'time|latitude|longitude|depth|mag|magType|id|updated|place|type',
      '2015-08-01T00:07:41.000Z|60.6|-152.5|105.2|1.7|ml|ak1|2015-08-07T10:41:44.126Z|Alaska|earthquake',
      { start: 'time', latitude: 'latitude', longitude: 'longitude', kind: 'type', place: 'place' },
    ],
    [
      'ACLED',
      'event_id_cnty|event_date|year|time_precision|disorder_type|event_type|sub_event_type|actor1|region|country|admin1|location|latitude|longitude|geo_precision|source|notes|fatalities|timestamp',
      'X1|10 March 2022|2022|1|Political violence|Battles|Armed clash|A|Europe|Ukraine|Kharkiv|Izium|49.2|37.3|1|Reuters|Words of it|3|1649000000',
      {
        start: 'event_date',
        kind: 'event_type',
        place: 'location',
        latitude: 'latitude',
        longitude: 'longitude',
        source: 'source',
        description: 'notes',
      },
    ],
    [
      'GTD',
      'eventid|iyear|imonth|iday|approxdate|city|latitude|longitude|summary|attacktype1_txt|scite1',
      '1|1970|7|2||Athens|37.9|23.7|Words|Bombing|Source',
      {
        year: 'iyear',
        month: 'imonth',
        day: 'iday',
        place: 'city',
        latitude: 'latitude',
        longitude: 'longitude',
        description: 'summary',
        kind: 'attacktype1_txt',
        source: 'scite1',
      },
    ],
    [
      'Darwin Core',
      'occurrenceID|eventDate|decimalLatitude|decimalLongitude|locality',
      'x|2019-08-20/2019-08-22|1.5|2.5|Pond',
      { start: 'eventDate', latitude: 'decimalLatitude', longitude: 'decimalLongitude', place: 'locality' },
    ],
    [
      'TimelineJS',
      'Year|Month|Day|Time|Headline|Text|Media',
      '2019|8|20|3pm|A|B|C',
      { year: 'Year', month: 'Month', day: 'Day', title: 'Headline', description: 'Text' },
    ],
    [
      'TimeMapper',
      'Title|Start|End|Description|Source URL|Place|Location',
      'A|2019-08|2019-09|B|http://a.example|Oslo|59.9, 10.7',
      {
        title: 'Title',
        start: 'Start',
        end: 'End',
        description: 'Description',
        url: 'Source URL',
        place: 'Place',
        latitude: 'Location',
        longitude: 'Location',
      },
    ],
    [
      'kepler',
      'pickup_lat|pickup_lng|timestamp',
      '40.7|-73.9|1570306147',
      { latitude: 'pickup_lat', longitude: 'pickup_lng', start: 'timestamp' },
    ],
    [
      'Spanish',
      'Fecha|Latitud|Longitud',
      '2019-08-20|1|2',
      { start: 'Fecha', latitude: 'Latitud', longitude: 'Longitud' },
    ],
    [
      'police reports',
      'DATE OCC|Crm Cd Desc|LAT|LON',
      '03/01/2020 12:00:00 AM|THEFT|34.0|-118.2',
      { start: 'DATE OCC', latitude: 'LAT', longitude: 'LON' },
    ],
  ])('%s are known by their names', (_name, heading, row, columns) => {
    expect(guess(heading, row)).toEqual(columns);
  });

  it('a file whose dates have no name are known by what they hold', () => {
    expect(guess('who|happened', 'Anna|2019-08-20', 'Bert|2019-08-21')).toEqual({ start: 'happened' });
  });

  it('a file without dates have none', () => {
    expect(guess('who|count', 'Anna|2019', 'Bert|1')).toEqual({});
    expect(guess('x|y|z', 'a|b|c')).toEqual({});
  });
});

it('takes no column of many values for kinds', () => {
  const rows = Array.from({ length: 100 }, (_, i) => `2019|kind ${i}|${i % 3}`);
  expect(guess('year|type|class', ...rows)).toEqual({ year: 'year', kind: 'class' });
});

it('takes the fuller of two columns for the place', () => {
  const rows = Array.from({ length: 10 }, () => '2019||Athens');
  expect(guess('year|location|city', ...rows)).toMatchObject({ place: 'city' });
});
