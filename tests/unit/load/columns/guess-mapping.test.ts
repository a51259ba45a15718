import { describe, expect, it, test } from 'vitest';
import { sampleOf } from '#load/columns/cell-looks.ts';
import { guessMapping } from '#load/columns/guess-mapping.ts';

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
    [
      'storm reports, where 1520 is a time of day',
      'BEGIN_YEARMONTH|BEGIN_TIME|EVENT_TYPE|BEGIN_DATE_TIME|END_DATE_TIME|BEGIN_LAT|BEGIN_LON|END_LAT|END_LON|EVENT_NARRATIVE',
      '202405|1520|Tornado|21-MAY-24 15:20:00|21-MAY-24 15:43:00|41.2|-92.6|41.3|-92.4|What was seen',
      {
        start: 'BEGIN_DATE_TIME',
        end: 'END_DATE_TIME',
        kind: 'EVENT_TYPE',
        latitude: 'BEGIN_LAT',
        longitude: 'BEGIN_LON',
        description: 'EVENT_NARRATIVE',
      },
    ],
    [
      'taxi rides, where “pickup” has “update” in it by no means',
      'tpep_pickup_datetime|tpep_dropoff_datetime|dropoff_longitude|dropoff_latitude|pickup_longitude|pickup_latitude|payment_type',
      '2016-06-09 21:06:36|2016-06-09 21:13:08|-73.97|40.75|-73.98|40.76|2',
      {
        start: 'tpep_pickup_datetime',
        end: 'tpep_dropoff_datetime',
        longitude: 'pickup_longitude',
        latitude: 'pickup_latitude',
      },
    ],
    [
      'media monitors, who say when a record was added',
      'SQLDATE|Year|ActionGeo_Type|ActionGeo_Lat|ActionGeo_Long|DATEADDED|SOURCEURL',
      '20231020|2023|1|39.8|-98.5|20231021001500|https://a.example',
      { start: 'SQLDATE', latitude: 'ActionGeo_Lat', longitude: 'ActionGeo_Long', url: 'SOURCEURL' },
    ],
    [
      'gazetteers, whose records are younger than what they tell of',
      'title|created|modified|minDate|maxDate|reprLat|reprLong',
      'A villa|2010-09-30T18:02:31Z|2012-10-20T18:27:16Z|-30.0|640.0|42.1|13.4',
      { title: 'title', year: 'minDate', latitude: 'reprLat', longitude: 'reprLong' },
    ],
    [
      'open data, with a place in brackets and metres beside it',
      'Date|X Coordinate|Y Coordinate|Primary Type|Block|Location',
      '09/17/2007 05:10:00 PM|1162213|1900335|THEFT|021XX W STREET|(41.88, -87.67)',
      { start: 'Date', kind: 'Primary Type', place: 'Block', latitude: 'Location', longitude: 'Location' },
    ],
    [
      'a table with units',
      'Date (UTC)|Latitude (°N)|Longitude [deg]|Event title',
      '2019-08-20|33.3|44.3|A',
      { start: 'Date (UTC)', latitude: 'Latitude (°N)', longitude: 'Longitude [deg]', title: 'Event title' },
    ],
    [
      'a query for places as points',
      'item|itemLabel|coord|date',
      'http://a.example/Q1|A battle|Point(44.3 33.3)|1815-06-18T00:00:00Z',
      { title: 'itemLabel', latitude: 'coord', longitude: 'coord', start: 'date' },
    ],
    [
      'Spanish',
      'FECHA|Hora|Municipio|Latitud|Longitud|Descripción',
      '2019-08-20|14:05|Cali|3.4|-76.5|Unas palabras',
      {
        start: 'FECHA',
        place: 'Municipio',
        latitude: 'Latitud',
        longitude: 'Longitud',
        description: 'Descripción',
      },
    ],
    [
      'French',
      'Début|Fin|Lieu|Catégorie|Intitulé',
      '01/03/2020|02/03/2020|Lyon|marche|Une marche',
      { start: 'Début', end: 'Fin', place: 'Lieu', kind: 'Catégorie', title: 'Intitulé' },
    ],
    [
      'German',
      'Datum|Uhrzeit|Ort|Breite|Länge|Art',
      '03.04.2020|14:05|Köln|50,93|6,95|Unfall',
      { start: 'Datum', place: 'Ort', latitude: 'Breite', longitude: 'Länge', kind: 'Art' },
    ],
    [
      'Ukrainian',
      'Дата|Широта|Довгота|Місце|Опис|Тип',
      '24.02.2022|49.9|36.2|Харків|Слова|Обстріл',
      {
        start: 'Дата',
        latitude: 'Широта',
        longitude: 'Довгота',
        place: 'Місце',
        description: 'Опис',
        kind: 'Тип',
      },
    ],
    [
      'Arabic',
      'التاريخ|خط العرض|خط الطول|المكان',
      '2019-08-20|33.3|44.3|بغداد',
      { start: 'التاريخ', latitude: 'خط العرض', longitude: 'خط الطول', place: 'المكان' },
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

it('takes numbers for kinds only where the column is called so', () => {
  expect(guess('date|vessel_type|name', '2019|57|A', '2019|60|B')).toEqual({ start: 'date', title: 'name' });
  expect(guess('date|type', '2019|57', '2019|60')).toEqual({ start: 'date', kind: 'type' });
});

it('takes when a record was made only where nothing says when its event was', () => {
  expect(guess('created_at|year|title', '2024-01-01|1815|A')).toEqual({ year: 'year', title: 'title' });
  expect(guess('created_at|happened|title', '2024-01-01|1815-06-18|A')).toMatchObject({ start: 'happened' });
  expect(guess('created_at|title', '2024-01-01|A')).toMatchObject({ start: 'created_at' });
});

it('takes no metres of a map projection for degrees while a column of degrees is there', () => {
  expect(guess('date|x|y|coordinates', '2019|445123.2|3688123.5|33.3, 44.3')).toEqual({
    start: 'date',
    longitude: 'coordinates',
    latitude: 'coordinates',
  });
});

it('takes two columns of degrees side by side for the place, where nothing has a name', () => {
  expect(
    guess('column 1|column 2|column 3|column 4', '7|20231020|39.82|-98.57', '8|20231021|33.3|44.4'),
  ).toEqual({
    start: 'column 2',
    latitude: 'column 3',
    longitude: 'column 4',
  });
});

it('takes neither lists nor objects nor links for titles and places', () => {
  expect(guess('date|name|location', '2019|["a"]|{"lat":1}', '2019|["b"]|{"lat":2}')).toEqual({
    start: 'date',
  });
});

describe('a column is not taken for what it only looks like:', () => {
  test.each<[string, string, readonly string[], object]>([
    [
      'when a form was sent is not when its event was',
      'Timestamp|Date of the incident',
      ['2024-05-11 10:01:00|2024-04-01'],
      { start: 'Date of the incident' },
    ],
    [
      'an article and a check have dates of their own',
      'Article date|Verification date|Kill date',
      ['2024-02-01|2024-03-01|2024-01-01'],
      { start: 'Kill date' },
    ],
    [
      'nor is a report its incident',
      'Date|Incident date',
      ['2024-02-01|2024-01-01'],
      { start: 'Incident date' },
    ],
    ['a version is no day', 'Version|Opened', ['1.2.2019|2020-02-01'], { start: 'Opened' }],
    ['a telephone is no two years', 'Line|Note', ['1234-5671|a', '2345-6789|b'], { description: 'Note' }],
    [
      'votes for a candidate are no days of a spreadsheet',
      'Candidate votes|Election day',
      ['45001|2020-05-01'],
      { start: 'Election day' },
    ],
    ['data are no date in English', 'Year|Data_Value', ['2011|45001', '2012|45002'], { year: 'Year' }],
    [
      'but they are in Italian',
      "Data dell'incidente|Valore",
      ['2011-01-01|45001'],
      { start: "Data dell'incidente" },
    ],
    [
      'hours of a life are no months',
      'Lifetime hours|Hire date',
      ['201901|2020-01-01'],
      { start: 'Hire date' },
    ],
    [
      'a school year, a season and a tax year are when nothing happened',
      'School year|Season|Last match',
      ['2019/20|2019-20|2019-05-01', '2018/19|2018-19|2018-05-01'],
      { start: 'Last match' },
    ],
    ['the years of a school begin at 1', 'Year|Incident', ['7|A', '11|B'], { title: 'Incident' }],
    ['a fine ends nothing', 'Date|Fine', ['2020-01-01|2500', '2020-01-02|45000'], { start: 'Date' }],
    ['nor does a stop', 'date|stop', ['2020-01-01|2101'], { start: 'date' }],
    ['but a year may end a year', 'start|end', ['1914|1918', '1939|1945'], { start: 'start', end: 'end' }],
    [
      'a tag is no day',
      'Year|Month|Tag',
      ['2011|1|politics', '2012|May|sport'],
      { year: 'Year', month: 'Month', kind: 'Tag' },
    ],
    ['open and closed are no lands', 'date|state', ['2020|open', '2021|closed'], { start: 'date' }],
    ['Ohio is one', 'date|state', ['2020|Ohio', '2021|Iowa'], { start: 'date', place: 'state' }],
    [
      'where somebody was born, or is written to, is no place of an event',
      'date|Place of birth|Email address',
      ['2020|Rome|a@b.example'],
      { start: 'date' },
    ],
    [
      'a title of a person is none of an event',
      'date|Title|Name',
      ['2020|Mr|A', '2021|Dr|B'],
      { start: 'date', title: 'Name' },
    ],
    [
      'the name of a place is none either',
      'date|Geo_FullName',
      ['2020|Peru', '2021|Chile'],
      { start: 'date' },
    ],
    [
      'an offence says more than the road it was on',
      'date|Road type|Offence',
      ['2020|A road|Theft', '2021|B road|Arson'],
      { start: 'date', kind: 'Offence' },
    ],
    [
      'a year that is missing here and there is a year all the same',
      'year|month|day',
      ['2019|7|19', '2019|0|0', '2019|8|0', '2019|8|20', '-1|0|0'],
      { year: 'year', month: 'month', day: 'day' },
    ],
    [
      'where somebody lives comes after where it was',
      'date|home_lat|home_lng|incident_lat|incident_lng',
      ['2020|51.1|1.2|41.1|3.2'],
      { start: 'date', latitude: 'incident_lat', longitude: 'incident_lng' },
    ],
  ])('%s', (_why, heading, rows, columns) => {
    expect(guess(heading, ...rows)).toEqual(columns);
  });
});
