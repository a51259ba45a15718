import { formsOfName, plainName } from '#load/cells/plain-name.ts';
import type { ColumnMapping, Role } from '#load/events-file.ts';
import { type Guess, hasLetters, isJson, isLink, isProse, type Sample, share } from './cell-looks.ts';
import { usualNames, widerPlaces } from './column-names.ts';
import { pickDates } from './guess-dates.ts';
import { pickPlaces } from './guess-places.ts';
import { knownKinds } from './precision.ts';

/** Kinds that a reader can still tell apart in a list; a column of more values than that is none of kinds. */
const mostKinds = 60;

/** What the names of columns, and the first rows in them, suggest. */
export function guessMapping(columns: readonly string[], sample: Sample): ColumnMapping {
  const found: Partial<Record<Role, number>> = {};
  const forms = columns.map(formsOfName);
  const all = [...columns.keys()];
  const isFree = (column: number): boolean => !Object.values(found).includes(column);
  const isMostly = (column: number, holds: (cell: string) => boolean): boolean =>
    share(sample[column]!, holds) >= 0.5;
  const named = (role: Role): number[] => [
    ...new Set(
      usualNames[role]
        .flatMap((name) => all.filter((column) => forms[column]!.plain.includes(name)))
        .filter(isFree),
    ),
  ];
  /** Columns that have one of the words in their name. */
  const worded = (pattern: RegExp, but?: RegExp): number[] =>
    all.filter(
      (it) =>
        isFree(it) &&
        forms[it]!.words.some((word) => pattern.test(word)) &&
        !(but && forms[it]!.words.some((word) => but.test(word))),
    );
  const pick = (role: Role, column: number | undefined): void => {
    if (column !== undefined && column >= 0) found[role] = column;
  };
  const readable = (candidates: readonly number[]): number[] =>
    candidates.filter((it) => sample[it]!.length === 0 || isMostly(it, isProse));

  const guess: Guess = { columns, sample, pick, named, all };
  pickPlaces(guess);
  pickDates(guess);
  // The name of a member is that of its place, or of its source.
  const isOfOther = (column: number): boolean =>
    columns[column]!.includes('.') && forms[column]!.words.slice(0, -1).some((word) => noTitle.test(word));
  const titles = readable(named('title').filter((it) => !isOfOther(it) && !isMostly(it, isHonorific)));
  pick('title', fullest(titles, sample) ?? readable(worded(titleWords, noTitle)).find(isNearlyUnique));
  pick(
    'kind',
    kindColumn(
      named('kind'),
      all.filter((it) => isFree(it) && saysKind(forms[it]!.words)),
      guess,
    ),
  );
  pick(
    'description',
    fullest(
      readable([...named('description'), ...worded(descriptionWords, /^(?:where|location|place)$/)]),
      sample,
    ),
  );
  pick('place', fullest(readable([...named('place'), ...worded(placeWords, noPlace), ...wider()]), sample));
  pick('source', fullest(readable(named('source')), sample));
  pick(
    'url',
    fullest(
      [...named('url'), ...worded(/^(?:url|link|links|href)$/).filter((it) => isMostly(it, isLink))],
      sample,
    ),
  );
  return {
    columns: Object.fromEntries(Object.entries(found).map(([role, column]) => [role, columns[column]])),
  };

  /** A name that some rows share is no title of one of them. */
  function isNearlyUnique(column: number): boolean {
    return new Set(sample[column]).size > 0.8 * sample[column]!.length;
  }

  function wider(): number[] {
    const exact = widerPlaces.flatMap((name) =>
      all.filter((it) => isFree(it) && forms[it]!.plain.includes(name)),
    );
    return [...exact, ...worded(/^(?:region|area|county|district|province|state|country)$/, noPlace)].filter(
      (it) => !isMostly(it, isStatus),
    );
  }
}

/** How far something has come: a state that is no land. */
const isStatus = (cell: string): boolean =>
  /^(?:open|closed|active|inactive|pending|new|done|resolved|draft|published|completed?|cancelled|approved|rejected)$/i.test(
    cell,
  );
/** What stands before the names of people. */
const isHonorific = (cell: string): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|rev|herr|frau|mme|sra?)\.?$/i.test(cell);
const titleWords = /^(?:title|headline|name|label|titel|titre|titulo|titolo)$/;
const noTitle =
  /^(?:geo|zone|email|first|last|given|family|middle|sur|nick|user|file|sheet|column|field|layer|country|state|region|province|county|district|city|town|street|place|location|station|admin\d*|adm|source|publisher|author|reporter|agency|organi[sz]ation|org|group|dataset|type|kind|category|code|conflict|dyad|side|actor\d*|owner|operator|species|year|month|day|week|date|time)$/;
const descriptionWords = /^(?:description|summary|narrative|notes|comments|details|text)$/;
const placeWords = /^(?:location|place|city|town|village|locality|address|settlement|venue|municipality)$/;
const noPlace =
  /^(?:birth|residence|home|billing|email|e|mail|ip|mac|type|id|code|precision|accuracy|source|count|lat|lon|latitude|longitude|date|time|detail|details|description|notes)$/;
const kindWords =
  /^(?:type|types|category|categories|kind|class|classification|tipo|typ|categoria|kategorie)$/;
const noKind =
  /^(?:payment|road|street|vehicle|property|premises?|building|house|account|user|device|geo|location|place|coordinate|coordinates|mag|magnitude|file|mime|media|source|name|data|record|row|licen[cs]e|currency|unit|datum|date|time|address|precision|id|code)$/;

/** `crime_type` and `type of mobile`, but not `payment_type`. */
function saysKind(words: readonly string[]): boolean {
  const isLast = kindWords.test(words.at(-1) ?? '') || (kindWords.test(words[0] ?? '') && words[1] === 'of');
  return isLast && !words.some((it) => noKind.test(it));
}

/** The first of the columns that holds something in half of the rows, or else in the most. */
function fullest(columns: readonly number[], sample: Sample): number | undefined {
  const rows = Math.max(...sample.map((cells) => cells.length));
  const count = (column: number): number => sample[column]!.length;
  return (
    columns.find((it) => count(it) * 2 >= rows) ??
    columns.reduce<number | undefined>(
      (best, it) => (best === undefined || count(it) > count(best) ? it : best),
      undefined,
    )
  );
}

/**
 * The first of the columns whose values are few enough to be kinds; one with several before one with one alone, and words
 * before numbers, of which a reader does not know what they stand for.
 */
function kindColumn(
  named: readonly number[],
  alike: readonly number[],
  { columns, sample }: Guess,
): number | undefined {
  const distinct = (column: number): number => new Set(sample[column]).size;
  const usable = [...named, ...alike].filter((it) => {
    const cells = sample[it]!;
    const isRepeated = distinct(it) <= 12 || distinct(it) * 2 <= cells.length;
    return (
      cells.length > 0 &&
      distinct(it) <= mostKinds &&
      isRepeated &&
      cells.every((cell) => cell.length <= 80 && !isJson(cell))
    );
  });
  const isTold = (column: number): boolean =>
    plainName(columns[column]!) in knownKinds || share(sample[column]!, hasLetters) >= 0.5;
  const told = usable.filter(isTold);
  return told.find((it) => distinct(it) > 1) ?? told[0] ?? usable.find((it) => named.includes(it));
}

/** True where a file says its dates in a way that a mapping names. */
export const hasDate = ({ columns }: ColumnMapping): boolean =>
  columns.start !== undefined || columns.year !== undefined;
