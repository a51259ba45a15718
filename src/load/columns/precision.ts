import { doubts } from '#events/place-forms.ts';
import { columnNamed } from '#load/cells/plain-name.ts';

/**
 * What files say of how precisely they know a place or a date, by the conventions of those who keep them. The codes are as
 * the codebooks have them: UCDP GED 23.1, ACLED 2023, GTD 2021; Darwin Core for the radius.
 */

/** How a place of one code is drawn. */
type PlacePrecision = {
  form: 'exact' | 'near' | 'region' | 'unlocated';
  /** Metres, of `near`. */
  radius?: number;
  /** What the point stands for, of `region`. */
  standsFor?: string;
  reason: string;
};

/** A date of one code is at least as wide as this. */
type DatePrecision = { width: 'given' | 'week' | 'month' | 'year'; reason: string };

type Convention<T> = {
  names: readonly string[];
  by: string;
  codes: Readonly<Record<number, T>>;
};

const exact = (reason: string): PlacePrecision => ({ form: 'exact', reason });
const near = (radius: number, reason: string): PlacePrecision => ({ form: 'near', radius, reason });
const region = (standsFor: string, reason: string): PlacePrecision => ({ form: 'region', standsFor, reason });

const placeConventions: readonly Convention<PlacePrecision>[] = [
  {
    names: ['whereprec'],
    by: 'UCDP',
    codes: {
      1: exact('the exact place is known'),
      2: near(25_000, 'within about 25 km of a known place'),
      3: region('district', 'only the district is known'),
      4: region('province', 'only the province is known'),
      5: region(
        'part of the country',
        'only a part of the country, or a long feature such as a river, is known',
      ),
      6: region('country', 'only the country is known'),
      7: region('waters or airspace', 'in international waters or airspace'),
    },
  },
  {
    names: ['geoprecision'],
    by: 'ACLED',
    codes: {
      1: exact('the town is known'),
      2: near(25_000, 'only the part of the region is known; the point is a town in it'),
      3: region('region', 'only the region is known'),
    },
  },
  {
    names: ['specificity'],
    by: 'GTD',
    codes: {
      1: exact('the town is known, and the point is that town'),
      2: region('district', 'the town is known, but the point is the middle of its district'),
      3: region('district', 'only the district is known'),
      4: region('province', 'only the province is known'),
      5: { form: 'region', standsFor: 'country', reason: 'not even the province is known' },
    },
  },
];

const given: DatePrecision['width'] = 'given';

const dateConventions: readonly Convention<DatePrecision>[] = [
  {
    names: ['dateprec'],
    by: 'UCDP',
    codes: {
      1: { width: given, reason: '' },
      2: { width: given, reason: 'known to within two to six days' },
      3: { width: 'week', reason: 'known to the week' },
      4: { width: 'month', reason: 'known to the month' },
      5: { width: 'year', reason: 'known to more than a month, up to a year' },
    },
  },
  {
    names: ['timeprecision'],
    by: 'ACLED',
    codes: {
      1: { width: given, reason: '' },
      2: { width: 'week', reason: 'known to the week' },
      3: { width: 'month', reason: 'known to the month' },
    },
  },
];

/** Columns whose words say how sure a date is. */
const doubtNames = {
  approximate: ['approxdate', 'approximate', 'isapproximate', 'dateapproximate', 'circa'],
  uncertain: ['uncertain', 'isuncertain', 'dateuncertain'],
  either: ['certainty', 'datecertainty', 'dateprecision', 'timeprecision'],
} as const;

const radiusNames = [
  'coordinateuncertaintyinmeters',
  'coordinateuncertainty',
  'uncertaintyinmeters',
  'accuracymeters',
];
/** GTD: 1 where an event was near the town whose point is given. */
const vicinityNames = ['vicinity'];
/** How far from a town its vicinity is taken to reach, metres. */
export const vicinityRadius = 10_000;

/** The conventions that a file follows, by the column of each. */
export type Precision = {
  place: { column: number; convention: Convention<PlacePrecision> } | null;
  date: { column: number; convention: Convention<DatePrecision> } | null;
  /** What the point of a region stands for, in words. */
  standsFor: number;
  radius: number;
  vicinity: number;
  approximate: number;
  uncertain: number;
  either: number;
};

export function precisionOf(plainNames: readonly string[]): Precision {
  const first = <T>(conventions: readonly Convention<T>[]) => {
    for (const convention of conventions) {
      const column = columnNamed(plainNames, convention.names);
      if (column >= 0) return { column, convention };
    }
    return null;
  };
  return {
    place: first(placeConventions),
    date: first(dateConventions),
    standsFor: columnNamed(plainNames, ['standsfor']),
    radius: columnNamed(plainNames, radiusNames),
    vicinity: columnNamed(plainNames, vicinityNames),
    approximate: columnNamed(plainNames, doubtNames.approximate),
    uncertain: columnNamed(plainNames, doubtNames.uncertain),
    either: columnNamed(plainNames, doubtNames.either),
  };
}

const no = /^(?:|0|-9|-99|n|no|none|false|f|exact|certain|high|na|n\/a|null)$/i;

/** Whether a cell says yes: `approxdate` holds the words of the date where it is approximate. */
export const saysYes = (words: string): boolean => !no.test(words);

/** Bits of `doubts` that words such as “less-certain” or “approximate” mean. */
export function doubtOf(words: string): number {
  if (/approx|circa|about|estimat/i.test(words)) return doubts.approximate;
  if (/uncertain|less|low|unsure|disputed|doubt|possibl|probabl|unconfirmed/i.test(words))
    return doubts.uncertain;
  return 0;
}

/** Words for numbers that a file has in place of kinds. */
export const kindLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // UCDP GED codebook, type_of_violence.
  typeofviolence: { 1: 'State-based conflict', 2: 'Non-state conflict', 3: 'One-sided violence' },
};
