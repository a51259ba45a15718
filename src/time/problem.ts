/** Why a text is not a date: what stands there, what was expected, how to fix it. Each reads on its own. */
export type EdtfProblem = {
  found: string;
  expected: string;
  fix: string;
  /** Offset of the trouble in the text, where one place is to blame. */
  at?: number;
};

export type Refused = { problem: EdtfProblem };

/** Longer texts are cut, so that a page pasted in place of a date leaves the list of problems readable. */
const LONGEST_FOUND = 100;

export function refuse(found: string, expected: string, fix: string, at?: number): Refused {
  const said = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
  return {
    problem: at === undefined ? { found: said, expected, fix } : { found: said, expected, fix, at },
  };
}

export function isRefused(read: object): read is Refused {
  return 'problem' in read;
}

const A_DATE = 'an EDTF date, such as 2019-08-20, 2019-08, 2019, 1984~ or 2016-05/..';

type NearMiss = { form: RegExp; found: string; expected?: string; fix: (groups: string[]) => string };

const two = (digits = '') => digits.padStart(2, '0');
const whole = (year = '', month = '', day = '') => `Write ${year}-${two(month)}-${two(day)}.`;
const LEVEL = 'EDTF of levels 0 and 1, or of level 2 its qualifiers and unspecified digits';

/** Tried in order once a text has turned out to be no date: what its writer meant, as far as that shows. */
const NEAR_MISSES: NearMiss[] = [
  { form: /^\s*$/, found: 'nothing', fix: () => 'Give a date, or leave the date out.' },
  { form: /^\s|\s$/, found: 'white space around the date', fix: () => 'Take the white space away.' },
  {
    form: /^\[.*\]?$/,
    found: 'a set, one of several dates ([…])',
    expected: LEVEL,
    fix: () =>
      'Sets are not supported: write the interval from the earliest to the latest, such as 1667/1672.',
  },
  {
    form: /^\{.*\}?$/,
    found: 'a set, all of several dates ({…})',
    expected: LEVEL,
    fix: () =>
      'Sets are not supported: make one event of each date, or write an interval, such as 1667/1672.',
  },
  {
    form: /^Y?-?\d+E\d+/i,
    found: 'a year with an exponent (E)',
    expected: LEVEL,
    fix: () => 'Exponents are not supported: write the digits out, such as Y170000.',
  },
  {
    form: /^Y?-?\d+(E\d+)?S\d+/i,
    found: 'significant digits (S)',
    expected: LEVEL,
    fix: () => 'Significant digits are not supported: write X for the others, such as 19XX, or add ~.',
  },
  {
    form: /^P\d|^R\d*\/|\/P/,
    found: 'a duration or repetition',
    expected: 'an interval with a date at either end',
    fix: () => 'Write both ends, such as 2019-08-18/2019-08-22.',
  },
  {
    form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
    found: 'a date written with slashes or points',
    fix: ([year, month, day]) => whole(year, month, day),
  },
  {
    form: /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/,
    found: 'a date with the year last',
    fix: () => 'Write the year first, then month and day: 2019-08-20.',
  },
  {
    form: /^(\d{4})(\d\d)(\d\d)$/,
    found: 'a date without hyphens',
    fix: ([year, month, day]) => whole(year, month, day),
  },
  {
    form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
    found: 'a month or day of one digit',
    fix: ([year, month, day]) => whole(year, month, day),
  },
  {
    form: /^(\d{4})-(\d)$/,
    found: 'a month of one digit',
    fix: ([year, month]) => `Write ${year}-${two(month)}.`,
  },
  {
    form: /^(\d{4}-\d\d-\d\d)(?:\s+|t)(\d\d:\d\d.*)$/,
    found: 'a time that does not follow a capital T',
    fix: ([date, time]) => `Write ${date}T${time}.`,
  },
  {
    form: /^(?:c\.?|ca\.?|circa|about)\s*(\d{4})$/i,
    found: 'a word for “about”',
    fix: ([year]) => `Write ${year}~.`,
  },
  {
    form: /^(-?[\dX-]+)(?:\?~|~\?)$/,
    found: 'two qualifiers together',
    fix: ([date]) => `Write ${date}% for uncertain and approximate.`,
  },
  {
    form: /^[\d-]*[xu][\dxu-]*$/,
    found: 'an unspecified digit that is not a capital X',
    fix: () => 'Write X for each digit that is not known, such as 198X.',
  },
  {
    form: /^(?:unknown|open)$/i,
    found: 'a word from the first draft of EDTF',
    fix: () => 'Write .. for an open end, and leave an unknown one empty, such as 2004/.. and 2004/ alone.',
  },
  { form: /^\d{3}s?$/, found: 'a decade', fix: () => 'Write X for the last digit, such as 198X.' },
  {
    form: /^\d{2}$/,
    found: 'two digits',
    fix: () => 'Write the year in full: 2019, or 19XX for a century.',
  },
  { form: /^(\d{4})s$/, found: 'a decade in words', fix: () => 'Write X for the last digit, such as 198X.' },
  {
    form: /^([+-]?)(\d{5,})(-.*)?$/,
    found: 'a year of more than four digits',
    fix: ([sign, year]) => `Write Y${sign === '-' ? '-' : ''}${year}; such a year takes no month or day.`,
  },
  {
    form: /^\d+ ?(BC|BCE)$/i,
    found: 'a year BC in words',
    fix: () => 'Write 44 BC as -0043, for 1 BC is 0000.',
  },
];

/** The problem of a text that has not even the shape of a date; `at` is where it begins. */
export function explainShape(text: string, at: number): Refused {
  for (const { form, found, expected = A_DATE, fix } of NEAR_MISSES) {
    const match = form.exec(text);
    if (match) return refuse(`${found}: “${text}”`, expected, fix(match.slice(1)), at);
  }
  return refuse(
    `“${text}”`,
    A_DATE,
    'Write year-month-day in digits, leaving out from the right what is not known.',
    at,
  );
}
