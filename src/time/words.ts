/** What a qualifier may be about. */
export type PartName = 'year' | 'season' | 'month' | 'day';

/** All words that dates are said with, but for those that Intl knows. One such table a language. */
export const ENGLISH = {
  about: (date: string) => `about ${date}`,
  uncertain: 'uncertain',
  approximate: 'approximate',
  parts: { year: 'year', season: 'season', month: 'month', day: 'day' } satisfies Record<PartName, string>,
  and: 'and',
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (season: string, year: string) => `${season} ${year}`,
  bc: (year: string) => `${year} BC`,
  ad: (year: string) => `AD ${year}`,
  decade: (firstYear: string) => `the ${firstYear}s`,
  century: (number: number) => `the ${number}${ordinalEnding(number)} century`,
  someIn: (unit: PartName, within: string) => `some ${unit} in ${within}`,
  someBetween: (unit: PartName, first: string, last: string) => `some ${unit} between ${first} and ${last}`,
  inYear: (date: string, year: string) => `${date}, ${year}`,
  yearUnknown: 'year unknown',
  dateUnknown: 'date unknown',
  at: (date: string, time: string) => `${date}, ${time}`,
  zone: (zone: string) => `(${zone})`,
  range: (first: string, last: string) => `${first} to ${last}`,
  from: (start: string) => `from ${start} on`,
  until: (end: string) => `until ${end}`,
  fromEndUnknown: (start: string) => `from ${start}, end unknown`,
  untilStartUnknown: (end: string) => `until ${end}, start unknown`,
  noStart: 'no beginning',
  noEnd: 'no end',
};

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
