import { SECOND } from '#time/calendar.ts';

/** What is taken for granted of a column of dates until a row refutes it. Decided from the whole column. */
export type DateAssumptions = {
  /** ms that a bare number counts: 1000 where it counts seconds, 0.001 where microseconds */
  epochUnit: number;
  /** All times of the column are midnight: they are days. */
  isMidnightDay: boolean;
};

/** What the rows of a column say about how it is to be read. */
export type DateEvidence = {
  /** Bare numbers that may count from the epoch. */
  epochs: number;
  /** Of these, how many are of a size that counts s, ms, µs and ns. */
  readonly epochSizes: [s: number, ms: number, micros: number, nanos: number];
  timed: number;
  midnights: number;
  zoneless: number;
  twoDigitYears: number;
  /** Days as spreadsheets count them, from the end of 1899. */
  serials: number;
  serialRow: number;
  /** Zones that are named by their letters or their city. */
  readonly zones: Set<string>;
  /** Dates of two numbers and a year that only one order reads, and the first row that has one. */
  monthFirst: number;
  dayFirst: number;
  monthFirstRow: number;
  dayFirstRow: number;
  /** The first date of two numbers and a year, for an example, and its mark. */
  slashed: number;
  slashedRow: number;
  slashMark: number;
};

export const createEvidence = (): DateEvidence => ({
  epochs: 0,
  epochSizes: [0, 0, 0, 0],
  timed: 0,
  midnights: 0,
  zoneless: 0,
  twoDigitYears: 0,
  serials: 0,
  serialRow: 0,
  zones: new Set(),
  monthFirst: 0,
  dayFirst: 0,
  monthFirstRow: 0,
  dayFirstRow: 0,
  slashed: 0,
  slashedRow: 0,
  slashMark: 0,
});

/** ms that a number counts, by its size: s, ms, µs and ns */
const epochUnits = [SECOND, 1, 1e-3, 1e-6];

/**
 * What the evidence says against the assumptions: better ones, or null where they hold. The unit is the one of most
 * numbers, so that a number with a digit too many does not change all of the others.
 * @param otherUnit the unit of the other column of the file, for one whose numbers do not tell
 */
export function reviseDates(
  assumed: DateAssumptions,
  { epochSizes, timed, midnights }: DateEvidence,
  otherUnit = assumed.epochUnit,
): DateAssumptions | null {
  const most = Math.max(...epochSizes);
  const epochUnit = most === 0 ? otherUnit : epochUnits[epochSizes.indexOf(most)]!;
  const isMidnightDay = timed === 0 ? assumed.isMidnightDay : timed === midnights;
  if (epochUnit === assumed.epochUnit && isMidnightDay === assumed.isMidnightDay) return null;
  return { epochUnit, isMidnightDay };
}
