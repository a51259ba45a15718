import { formsOfName, wordsOfName } from '#load/cells/plain-name.ts';

/** word of a beginning → the words of the end that goes with it */
const counterparts: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    'begin end',
    'beginn ende',
    'start end stop finish',
    'started ended stopped',
    'pickup dropoff',
    'from to until till',
    'von bis',
    'min max',
    'earliest latest',
    'first last',
    'debut fin',
    'inicio fin final termino',
    'inizio fine',
    'departure arrival',
    'open close',
  ].map((line) => [line.split(' ')[0]!, line.split(' ').slice(1)]),
);

/** The column named as one is, but for one word put for another: `END_DATE` beside `BEGIN_DATE`. -1 where there is none. */
export function columnLike(
  columns: readonly string[],
  column: number,
  replace: (word: string) => readonly string[],
): number {
  if (column < 0) return -1;
  const own = formsOfName(columns[column]!).words;
  const wanted = own.flatMap((word, i) =>
    replace(word).map((other) => [...own.slice(0, i), other, ...own.slice(i + 1)].join(' ')),
  );
  return columns.findIndex((name, i) => i !== column && wanted.includes(formsOfName(name).words.join(' ')));
}

/** The words of an end for one of a beginning. */
export const endWords = (word: string): readonly string[] => counterparts[word] ?? [];

/** The words of a time of day for one of a date. */
export const clockWords = (word: string): readonly string[] =>
  ({
    date: ['time', 'hour'],
    datum: ['zeit', 'uhrzeit'],
    fecha: ['hora'],
    data: ['hora', 'ora'],
    дата: ['время', 'час'],
  })[word] ?? [];

const latitudeWords = new Set([
  'latitude',
  'lat',
  'latitud',
  'latitudine',
  'breite',
  'breitengrad',
  'широта',
]);
const longitudeWords = [
  'longitude',
  'lon',
  'lng',
  'long',
  'longitud',
  'longitudine',
  'lange',
  'langengrad',
  'долгота',
  'довгота',
];
const isOfEnd = (word: string): boolean => /^(?:end|to|dest|destination|dropoff|arrival|stop)$/.test(word);
const isOfPerson = (word: string): boolean =>
  /^(?:home|residence|birth|victim|suspect|offender|owner|reporter|office|hq|station)$/.test(word);

/** Pairs of columns such as `origin_lat` and `origin_lng`; those of where something ended, or somebody lives, come last. */
export function pairedCoordinates(
  columns: readonly string[],
): readonly { longitude: number; latitude: number }[] {
  const pairs = columns.flatMap((name, latitude) => {
    const split = splitLatitude(name);
    if (!split) return [];
    const longitude = columns.findIndex((other) => longitudeWords.some((it) => isPartner(other, split, it)));
    const isLast = wordsOfName(name).some((it) => isOfEnd(it) || isOfPerson(it));
    return longitude < 0 ? [] : [{ longitude, latitude, isLast }];
  });
  return [...pairs.filter(({ isLast }) => !isLast), ...pairs.filter(({ isLast }) => isLast)];
}

type Split = readonly [before: string, after: string];

/** What stands before and after the word for latitude; null where there is none. */
function splitLatitude(name: string): Split | null {
  const own = formsOfName(name).words;
  const at = own.findIndex((it) => latitudeWords.has(it));
  if (at >= 0) return [own.slice(0, at).join(''), own.slice(at + 1).join('')];
  const joined = /^(.+?)lat(?:itude)?$/.exec(own.join(''));
  return joined ? [joined[1]!, ''] : null;
}

const isPartner = (other: string, [before, after]: Split, word: string): boolean =>
  formsOfName(other).words.join('') === before + word + after;
