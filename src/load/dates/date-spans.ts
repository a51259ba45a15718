import { plainName } from '#load/cells/plain-name.ts';
import { monthOf } from './month-names.ts';

/** A form of words for a span of time, and its EDTF text; empty where the numbers in it make no sense. */
type Form = readonly [pattern: RegExp, write: (groups: (string | undefined)[]) => string];

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0');

/** A year as EDTF writes it: 0 is 1 BC. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;
}

const isBefore = (era: string): boolean => /^b|^до|^v|^av|^a\.?\s?c/i.test(era);
const yearOfEra = (number: string, era: string): number =>
  isBefore(era) ? 1 - Number(number) : Number(number);
const era =
  '(b\\.?\\s?c\\.?(?:\\s?e\\.?)?|a\\.?\\s?d\\.?|c\\.?\\s?e\\.?|av\\.?\\s?j\\.?-?c\\.?|v\\.?\\s?chr\\.?|n\\.?\\s?chr\\.?|a\\.\\s?c\\.|d\\.\\s?c\\.|до\\s?н\\.?\\s?[еэ]\\.?)';
const range = '\\s*(?:-|–|—|to)\\s*';

/** Months of a year that are early, in its middle and late in it; days of a month likewise. */
const thirdsOfYear = { early: ['01', '04'], mid: ['05', '08'], late: ['09', '12'] } as const;
const thirdsOfMonth = { early: ['01', '10'], mid: ['11', '20'], late: ['21', ''] } as const;
type Third = keyof typeof thirdsOfYear;
const thirdOf = (word = ''): Third =>
  /^mid/i.test(word) ? 'mid' : /^(?:late|end)/i.test(word) ? 'late' : 'early';
const third = '(early|late|mid|middle of|beginning of|start of|end of|the end of)(?:\\s+in)?[\\s-]+';
const seasons: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const forms: readonly Form[] = [
  [RegExp(`^(\\d{1,5})\\s*${era}$`, 'i'), ([number = '', name = '']) => edtfYear(yearOfEra(number, name))],
  [/^(a\.?d\.?|c\.?e\.?)\s*(\d{1,4})$/i, ([, number = '']) => edtfYear(Number(number))],
  [
    RegExp(`^(\\d{1,5})\\s*${era}?${range}(\\d{1,5})\\s*${era}$`, 'i'),
    ([from = '', fromEra, to = '', toEra = '']) =>
      `${edtfYear(yearOfEra(from, fromEra ?? toEra))}/${edtfYear(yearOfEra(to, toEra))}`,
  ],
  [
    RegExp(`^(\\d{1,2})(?:st|nd|rd|th)\\s+c(?:ent(?:ury|\\.)?|\\.)?(?:\\s*${era})?$`, 'i'),
    ([number = '', name = '']) => centuryOf(Number(number), name),
  ],
  [
    /^(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})$/i,
    ([name = '', year]) => `${year}-${seasons[name.toLowerCase()]}`,
  ],
  [/^q([1-4])[\s/-]*(\d{4})$/i, ([quarter, year]) => quarterOf(Number(quarter), year)],
  [/^(\d{4})[\s/-]*q([1-4])$/i, ([year, quarter]) => quarterOf(Number(quarter), year)],
  [
    RegExp(`^${third}(\\d{4})$`, 'i'),
    ([word, year]) => thirdsOfYear[thirdOf(word)].map((month) => `${year}-${month}~`).join('/'),
  ],
  [
    RegExp(`^${third}(\\p{L}+)\\.?,?\\s+(\\d{4})$`, 'iu'),
    ([word, name = '', year = '']) => partOfMonth(thirdOf(word), name, year),
  ],
  // Two years; with a hyphen the second of two digits must be no month.
  [
    /^(\d{4})\s*(?:–|—|-|\/|\bto\b)\s*(\d{4})$/,
    ([from = '', to = '']) => (Number(to) >= Number(from) && Number(to) < 2200 ? `${from}/${to}` : ''),
  ],
  [
    /^(\d\d)(\d\d)[–—/-](\d\d)$/,
    ([century = '', from = '', to = '']) =>
      Number(to) > Number(from) && Number(to) > 12 ? `${century}${from}/${century}${to}` : '',
  ],
  [/^(\d{3})0s$/, ([decade]) => `${decade}X`],
  [
    /^(\d{4})[年.](\d{1,2})月?(?:(\d{1,2})日)?$/,
    ([year, month = '', day]) => `${year}-${month.padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`,
  ],
  [/^(\d{4})年$/, ([year = '']) => year],
  // A month and its year; a day that is not known.
  [
    /^(?:(?:0{1,2}|\?{1,2}|x{1,2}|-{1,2})[/.-])?(0[1-9]|1[0-2]|[1-9](?=[/-]))[/.-]([12]\d{3})$/i,
    ([month = '', year]) => `${year}-${month.padStart(2, '0')}`,
  ],
  [/^(\d{2,3})\?{1,2}$/, ([digits = '']) => digits.padEnd(4, 'X')],
  [/^(\d{4})-(\d\d|\?\?)-\?\?$/, ([year, month = '']) => `${year}${month === '??' ? '' : `-${month}`}`],
  // Before Christ nobody knows of a midnight; and a day of 0 is not known.
  [/^(-\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?Z?$/, ([day = '']) => day],
  [/^[+]?(-?\d{4})-00-00T00:00:00Z$/, ([year = '']) => year],
  [/^[+]?(-?\d{4}-\d\d)-00T00:00:00Z$/, ([month = '']) => month],
];

function centuryOf(number: number, name: string): string {
  if (!isBefore(name)) return number > 0 ? `${pad(number - 1)}XX` : '';
  return `${edtfYear(1 - 100 * number)}/${edtfYear(100 - 100 * number)}`;
}

const quarterOf = (quarter: number, year = ''): string =>
  `${year}-${pad(3 * quarter - 2)}/${year}-${pad(3 * quarter)}`;

function partOfMonth(part: Third, name: string, year: string): string {
  const month = monthOf(plainName(name));
  if (month === 0) return '';
  const [first, last] = thirdsOfMonth[part];
  const end = last || new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${pad(month)}-${first}~/${year}-${pad(month)}-${end}~`;
}

/**
 * The EDTF text of a span of time in words: eras, centuries, seasons, quarters, “early 2020”, “1914–1918”; null of others, and empty
 * where it has such a form and makes no sense: 1234-5671 is a telephone before it is two years.
 */
export function edtfOfSpan(text: string): string | null {
  for (const [pattern, write] of forms) {
    const match = pattern.exec(text);
    if (match) return write(match.slice(1));
  }
  return null;
}
