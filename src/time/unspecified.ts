import { daysInMonth, type Instant, utc } from './calendar.ts';
import { yearsMatching } from './years-matching.ts';

/** The span of instants, half-open. */
export type Span = [earliest: Instant, latest: Instant];

/**
 * The whole span that a date with unspecified digits may mean (ISO 8601-2 §4.6): from the first to the last real
 * date that its digits match. Each part is as written, `X` for an unspecified digit; the year may begin with `-`.
 * Undefined when no real date matches, as for `2019-02-3X`.
 */
export function spanOfDigits(year: string, month?: string, day?: string): Span | undefined {
  const first = findDate(year, month, day, false);
  const last = findDate(year, month, day, true);
  if (!first || !last) return undefined;
  const [nextYear, nextMonth, nextDay] = last;
  if (day !== undefined) return [utc(...first), utc(nextYear, nextMonth, nextDay + 1)];
  if (month !== undefined) return [utc(...first), utc(nextYear, nextMonth + 1)];
  return [utc(...first), utc(nextYear + 1)];
}

/** The numbers from 1 to `last` whose two digits match, in order. */
function numbersMatching(digits: string, last: number): number[] {
  const [tens, ones] = digits;
  const numbers: number[] = [];
  for (let number = 1; number <= last; number++) {
    const isTens = tens === 'X' || Number(tens) === Math.floor(number / 10);
    if (isTens && (ones === 'X' || Number(ones) === number % 10)) numbers.push(number);
  }
  return numbers;
}

function findDate(
  year: string,
  month: string | undefined,
  day: string | undefined,
  isLast: boolean,
): [number, number, number] | undefined {
  const pick = (numbers: number[]) => numbers.at(isLast ? -1 : 0);
  const months = month === undefined ? [1] : numbersMatching(month, 12);
  if (isLast) months.reverse();
  for (const candidate of yearsMatching(year, isLast)) {
    for (const inMonth of months) {
      const onDay = day === undefined ? 1 : pick(numbersMatching(day, daysInMonth(candidate, inMonth)));
      if (onDay !== undefined) return [candidate, inMonth, onDay];
    }
  }
  return undefined;
}
