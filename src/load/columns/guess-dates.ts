import { formsOfName, plainName } from '#load/cells/plain-name.ts';
import { monthOf } from '#load/dates/month-names.ts';
import { createDateColumn } from '#load/dates/read-date.ts';
import { isOpen } from '#load/dates/read-date-text.ts';
import { type Guess, isBareNumber, share } from './cell-looks.ts';
import { readingNames } from './column-names.ts';
import { saysDate, saysDay, saysNumber, saysOtherYear, saysRecord, saysStamp } from './date-names.ts';
import { columnLike, endWords } from './paired-columns.ts';

const encoder = new TextEncoder();
/** One of them reads a date, whatever holds of its column. */
const dateColumns = [
  createDateColumn('month-first', { epochUnit: 1, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1000, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1e-6, isMidnightDay: false }),
];

function isDateCell(text: string): boolean {
  const bytes = encoder.encode(text);
  return dateColumns.some((column) => column.read(bytes, 0, bytes.length, 0));
}

/**
 * True for a text that is a date in one of the forms that files use, as far as the name of its column lets it be one:
 * a number of five digits counts days in a column of days alone, one of four or six is a year or a month in one of dates.
 */
function isDateUnder(name: string, text: string): boolean {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return saysDay(name) && isDateCell(text);
  if (/^\d{4}$/.test(text)) return saysDate(name) && Number(text) <= lastLikelyYear;
  return (saysDate(name) || !isBareNumber(text) || isCompactDay(text)) && isDateCell(text);
}

/** A number of four digits past it is more likely a time of day, a sum or a number of something. */
const lastLikelyYear = 2200;

export function pickDates({ columns, sample, all, pick, named }: Guess): void {
  const dates = (column: number): number =>
    share(sample[column]!, (cell) => isDateUnder(columns[column]!, cell));
  const isEvent = (column: number): boolean =>
    !saysRecord(columns[column]!) &&
    !saysOtherYear(columns[column]!) &&
    !/approx|circa|precis|accura|certain|format|zone/i.test(columns[column]!);
  const rows = Math.max(0, ...sample.map((cells) => cells.length));
  const isFull = (column: number): boolean => sample[column]!.length * 2 >= rows;
  const isEnd = (column: number): boolean =>
    formsOfName(columns[column]!).words.some((it) =>
      /^(?:end|ended|stop|finish|dropoff|until|to|fin|ende|arrival)$/.test(it),
    );
  // 1520 in a column called BEGIN_TIME is a time of day before it is a year.
  const isClock = (column: number): boolean =>
    formsOfName(columns[column]!).words.some((it) => /time$|^hora$|zeit$/.test(it)) &&
    share(sample[column]!, (cell) => /^\d{1,4}$/.test(cell)) >= 0.5;
  const areDates = (column: number, least: number): boolean => dates(column) >= least && !isClock(column);

  const likely = named('start');
  const year = yearColumn(named('year'));
  const inWords = all.filter(
    (it) => it !== year && saysDate(columns[it]!) && areDates(it, 0.8) && share(sample[it]!, isYear) < 0.9,
  );
  const usual = likely.filter((it) => isEvent(it) && areDates(it, 0.5));
  const told = inWords.filter((it) => isEvent(it) && !isEnd(it));
  const start =
    usual.find((it) => !saysStamp(columns[it]!)) ??
    told.find((it) => !saysStamp(columns[it]!) && isFull(it)) ??
    usual[0] ??
    (year === undefined ? told[0] : undefined);
  if (start !== undefined) pickStart(start);
  // Where a date is missing, its year may be there.
  const isWhole = start !== undefined && sample[start]!.length === rows;
  if (year !== undefined && year !== start && !isWhole) {
    pick('year', year);
    pick('month', partColumn('month', isMonth));
    pick('day', partColumn('day', isDayOfMonth));
  }
  if (start !== undefined || year !== undefined) return;
  // No name tells: a column that holds dates, and not numbers that may be anything.
  const byValue = all
    .filter((it) => !saysNumber(columns[it]!) && share(sample[it]!, (cell) => isDateUnder('', cell)) >= 0.9)
    .sort((a, b) => Number(areYears(a)) - Number(areYears(b)));
  const any =
    byValue.find((it) => isEvent(it) && !isEnd(it)) ?? byValue.find(isEvent) ?? inWords[0] ?? byValue[0];
  if (any !== undefined) pickStart(any);
  else {
    // Years alone in a column called time.
    const years = likely.find((it) => dates(it) >= 0.5);
    if (years !== undefined) pickStart(years);
  }

  /** 2019-20 and the like: seasons and tax years, of which a day beside them says more. */
  function areYears(column: number): boolean {
    return share(sample[column]!, isYearPair) >= 0.9;
  }

  /** A month or a day is one only where it looks so: `Tag` is a day in German and a label in English. */
  function partColumn(role: 'month' | 'day', holds: (cell: string) => boolean): number | undefined {
    return named(role).find((it) => sample[it]!.length === 0 || share(sample[it]!, holds) >= 0.5);
  }

  function pickStart(column: number): void {
    pick('start', column);
    // What we have read of a record before has its end.
    if (plainName(columns[column]!) !== plainName(readingNames.when)) pick('end', endOf(column));
  }

  function yearColumn(candidates: readonly number[]): number | undefined {
    // From 1 to 13 they are years of a school.
    const areCounted = (it: number): boolean =>
      share(sample[it]!, isBareNumber) >= 0.5 &&
      !sample[it]!.every((cell) => /^\d{1,2}$/.test(cell) && Number(cell) <= 13);
    return (
      candidates.find((it) => sample[it]!.length === 0 || areCounted(it)) ??
      all.find((it) => {
        const { words } = formsOfName(columns[it]!);
        const isOther = saysOtherYear(columns[it]!) || words.includes('end');
        return words.includes('year') && !isOther && share(sample[it]!, isYear) >= 0.9;
      })
    );
  }

  function endOf(first: number): number | undefined {
    // Where starts are days, ends are no bare numbers: a “Fine” of 2500, or a “Stop” of that number, ends nothing.
    const mayBeNumbers = share(sample[first]!, (it) => isBareNumber(it) || /^\d{4}-\d\d$/.test(it)) >= 0.5;
    const areEnds = (column: number): boolean => {
      const cells = sample[column]!;
      const name = columns[column]!;
      const isEndCell = (cell: string): boolean =>
        isOpen(cell) ||
        (isBareNumber(cell) && !mayBeNumbers && !saysDate(name) ? isCompactDay(cell) : isDateCell(cell));
      return cells.length === 0 || share(cells, isEndCell) >= 0.5;
    };
    const like = columnLike(columns, first, endWords);
    return [like, ...named('end')].find((it) => it >= 0 && it !== first && areEnds(it) && !isClock(it));
  }
}

const isYear = (cell: string): boolean => /^-?\d{3,4}(?:\.0)?$/.test(cell);

/** Two years, one after the other. */
function isYearPair(cell: string): boolean {
  const [, first, second] = /^\d{2}(\d{2})\s?[/–-]\s?(?:\d{2})?(\d{2})$/.exec(cell) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

const isMonth = (cell: string): boolean => isPart(cell, 12) || monthOf(plainName(cell)) > 0;
const isDayOfMonth = (cell: string): boolean => isPart(cell, 31);
/** Files write 0 and what is below it, or nines, for one that is not known. */
const isPart = (cell: string, last: number): boolean =>
  isBareNumber(cell) && (Number(cell) <= last || /^9+$/.test(cell));

/** Eight digits that name a day: other numbers need not be dates. */
const isCompactDay = (cell: string): boolean =>
  /^(?:1[5-9]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell);
