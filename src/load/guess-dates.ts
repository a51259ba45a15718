import { type Guess, isBareNumber, share } from './cell-looks.ts';
import { readingNames } from './column-names.ts';
import { columnLike, endWords, saysDate, saysDay, saysRecord } from './name-kin.ts';
import { formsOfName, plainName } from './plain-name.ts';
import { createDateColumn } from './read-date.ts';
import { isOpen } from './read-date-text.ts';

const encoder = new TextEncoder();
/** One of them reads a date, whatever holds of its column. */
const dateColumns = [
  createDateColumn('month-first', { epochUnit: 1, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1000, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1e-6, isMidnightDay: false }),
];

/**
 * True for a text that is a date in one of the forms that files use.
 * @param isNamed whether its column is named as one of dates is: days as spreadsheets count them could be anything else
 */
function isDateCell(text: string, isNamed: boolean): boolean {
  if (!isNamed && /^\d{5}(?:[.,]\d+)?$/.test(text)) return false;
  const bytes = encoder.encode(text);
  return dateColumns.some((column) => column.read(bytes, 0, bytes.length, 0));
}

export function pickDates({ columns, sample, all, pick, named }: Guess): void {
  const dates = (column: number): number =>
    share(sample[column]!, (cell) => isDateCell(cell, saysDay(columns[column]!)));
  const isEvent = (column: number): boolean =>
    !saysRecord(columns[column]!) &&
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
    (it) => saysDate(columns[it]!) && areDates(it, 0.8) && share(sample[it]!, isYear) < 0.9,
  );
  const start =
    likely.find((it) => isEvent(it) && areDates(it, 0.5)) ??
    inWords.find((it) => isEvent(it) && !isEnd(it) && (year === undefined || isFull(it)));
  if (start !== undefined) pickStart(start);
  // Where a date is missing, its year may be there.
  const isWhole = start !== undefined && sample[start]!.length === rows;
  if (year !== undefined && year !== start && !isWhole) {
    pick('year', year);
    pick('month', named('month')[0]);
    pick('day', named('day')[0]);
  }
  if (start !== undefined || year !== undefined) return;
  // No name tells: a column that holds dates, and not numbers that may be anything.
  const byValue = all.filter(
    (it) => share(sample[it]!, (cell) => isDateCell(cell, false) && !isCount(cell)) >= 0.9,
  );
  const any =
    byValue.find((it) => isEvent(it) && !isEnd(it)) ?? byValue.find(isEvent) ?? inWords[0] ?? byValue[0];
  if (any !== undefined) pickStart(any);
  else {
    // Years alone in a column called time.
    const years = likely.find((it) => dates(it) >= 0.5);
    if (years !== undefined) pickStart(years);
  }

  function pickStart(column: number): void {
    pick('start', column);
    // What we have read of a record before has its end.
    if (plainName(columns[column]!) !== plainName(readingNames.when)) pick('end', endOf(column));
  }

  function yearColumn(candidates: readonly number[]): number | undefined {
    const isYears = (it: number): boolean => share(sample[it]!, isBareNumber) >= 0.5;
    return (
      candidates.find((it) => sample[it]!.length === 0 || isYears(it)) ??
      all.find((it) => {
        const { words } = formsOfName(columns[it]!);
        return (
          words.includes('year') &&
          !words.some((word) => /^(?:birth|built|model|fiscal|school|end)$/.test(word)) &&
          share(sample[it]!, isYear) >= 0.9
        );
      })
    );
  }

  function endOf(first: number): number | undefined {
    const areEnds = (column: number): boolean => {
      const cells = sample[column]!;
      return cells.length === 0 || share(cells, (cell) => isDateCell(cell, true) || isOpen(cell)) >= 0.5;
    };
    const like = columnLike(columns, first, endWords);
    return [like, ...named('end')].find((it) => it >= 0 && it !== first && areEnds(it) && !isClock(it));
  }
}

const isYear = (cell: string): boolean => /^-?\d{3,4}(?:\.0)?$/.test(cell);

/** A number that need not be a date: one of eight digits that name a day is. */
const isCount = (cell: string): boolean =>
  isBareNumber(cell) && !/^(?:1[5-9]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell);
