import { doubts } from '#events/place-forms.ts';
import { columnNamed } from '#load/cells/plain-name.ts';
import type { FileMessage } from '#load/events-file.ts';

/**
 * What files say of how precisely they know a place or a date, by the conventions of those who keep them. The codes are as
 * the codebooks have them: UCDP GED 23.1, ACLED 2023, GTD 2021; Darwin Core for the radius.
 */

/** What the point of a region stands for, where we have a word for it. */
export type RegionKind = Extract<
  FileMessage['key'],
  'district' | 'region' | 'province' | 'partOfCountry' | 'country' | 'waters'
>;

/** Why a row is as vague as it is. @param column that says so, and what stands there */
type Reason = (column: string, code: string) => FileMessage;

/** How a place of one code is drawn. */
type PlacePrecision = {
  form: 'exact' | 'near' | 'region' | 'unlocated';
  /** Metres, of `near`. */
  radius?: number;
  /** What the point stands for, of `region`. */
  standsFor?: RegionKind;
  reason: Reason;
};

/** A date of one code is at least as wide as this. */
type DatePrecision = { width: 'given' | 'week' | 'month' | 'year'; reason: Reason | null };

type Convention<T> = {
  names: readonly string[];
  codes: Readonly<Record<number, T>>;
};

const exact = (reason: Reason): PlacePrecision => ({ form: 'exact', reason });
const near = (radius: number, reason: Reason): PlacePrecision => ({ form: 'near', radius, reason });
const region = (standsFor: RegionKind, reason: Reason): PlacePrecision => ({
  form: 'region',
  standsFor,
  reason,
});

/** What a message tells of a code. */
type Known<K> = Extract<FileMessage, { key: K; values: { known: string } }>['values']['known'];

const placeByUcdp =
  (known: Known<'placeByUcdp'>): Reason =>
  (column, code) => ({ key: 'placeByUcdp', values: { column, code, known } });
const placeByAcled =
  (known: Known<'placeByAcled'>): Reason =>
  (column, code) => ({ key: 'placeByAcled', values: { column, code, known } });
const placeByGtd =
  (known: Known<'placeByGtd'>): Reason =>
  (column, code) => ({ key: 'placeByGtd', values: { column, code, known } });
const dateByUcdp =
  (known: Known<'dateByUcdp'>): Reason =>
  (column, code) => ({ key: 'dateByUcdp', values: { column, code, known } });
const dateByAcled =
  (known: Known<'dateByAcled'>): Reason =>
  (column, code) => ({ key: 'dateByAcled', values: { column, code, known } });

const placeConventions: readonly Convention<PlacePrecision>[] = [
  {
    names: ['whereprec'],
    codes: {
      1: exact(placeByUcdp('exact')),
      2: near(25_000, placeByUcdp('near')),
      3: region('district', placeByUcdp('district')),
      4: region('province', placeByUcdp('province')),
      5: region('partOfCountry', placeByUcdp('part')),
      6: region('country', placeByUcdp('country')),
      7: region('waters', placeByUcdp('other')),
    },
  },
  {
    names: ['geoprecision'],
    codes: {
      1: exact(placeByAcled('exact')),
      2: near(25_000, placeByAcled('near')),
      3: region('region', placeByAcled('other')),
    },
  },
  {
    names: ['specificity'],
    codes: {
      1: exact(placeByGtd('exact')),
      2: region('district', placeByGtd('middle')),
      3: region('district', placeByGtd('district')),
      4: region('province', placeByGtd('province')),
      5: region('country', placeByGtd('other')),
    },
  },
];

const given: DatePrecision = { width: 'given', reason: null };

const dateConventions: readonly Convention<DatePrecision>[] = [
  {
    names: ['dateprec'],
    codes: {
      1: given,
      2: { width: 'given', reason: dateByUcdp('days') },
      3: { width: 'week', reason: dateByUcdp('week') },
      4: { width: 'month', reason: dateByUcdp('month') },
      5: { width: 'year', reason: dateByUcdp('other') },
    },
  },
  {
    names: ['timeprecision'],
    codes: {
      1: given,
      2: { width: 'week', reason: dateByAcled('week') },
      3: { width: 'month', reason: dateByAcled('other') },
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

/** A kind that we have a word for. Its id is a part of links. */
export type KnownKind = { readonly id: string; readonly label: FileMessage };

/** Kinds for numbers that a file has in place of them. */
export const knownKinds: Readonly<Record<string, Readonly<Record<string, KnownKind>>>> = {
  // UCDP GED codebook, type_of_violence.
  typeofviolence: {
    1: { id: 'state-based-conflict', label: { key: 'kindStateBased' } },
    2: { id: 'non-state-conflict', label: { key: 'kindNonState' } },
    3: { id: 'one-sided-violence', label: { key: 'kindOneSided' } },
  },
};
