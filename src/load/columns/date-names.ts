import { formsOfName, plainName, plainNames as words, wordsOfName } from '#load/cells/plain-name.ts';
import { usualNames } from './column-names.ts';

const dateWords = new Set(
  words(
    'date dates datum fecha data дата время time datetime timestamp when day tarih التاريخ تاريخ 日期 时间 日付 תאריך année annee year jahr año',
  ),
);
/** When a record was written, checked or printed; and dates of a life or a deadline beside those of an event. */
const recordWords = new Set(
  words(
    `created creation updated update modified modification changed edited edit added entered entry inserted published publish publication
    pub posted post reported report recorded uploaded upload imported import exported downloaded retrieved accessed scraped crawled
    submitted submission received processed verified verification reviewed review checked identified georeferenced interpreted refresh
    article press source snapshot expires expiry due birth born dob
    creación actualización publicación publicação atualização pubblicazione aggiornamento nacimiento nascimento nascita naissance
    veröffentlichung veröffentlicht aktualisiert erstellt geburtsdatum публикации публікації обновления оновлення рождения народження`,
  ),
);
/** Spans that are called by years without being when something was: `Tax year`, `Year built`. */
const otherYears = new Set(words('birth built model fiscal financial tax school academic season'));
/** Numbers that look like dates by chance: `1.2.2019` is a version, and `2019-0820` a telephone. */
const numberWords = new Set(
  words(
    `version ver build revision id ids code codes number numbers no nr num ref reference serial isbn ip phone telephone tel mobile fax
    zip postcode postal price amount cost score ratio`,
  ),
);
/** English words that end as a date or a time does. */
const otherWords =
  /^(?:candidate|mandate|validate|(?:over|life|run|up|down|half|full|part|mari|war|peace)time)s?$/;
const dateLike = /^(?:date|datum|fecha|time)|(?:date|datum|fecha|time|timestamp)(?:s|utc|local)?$/;
/** Data are a date in Italian, Portuguese and Polish: alone, or before one of these. */
const afterData = new Set(words('da das de del dell di do dos inizio inicio fim fine hora ora'));

const dateWordsOf = (all: readonly string[]): string[] =>
  all.filter((it, i) =>
    it === 'data'
      ? all.length === 1 || afterData.has(all[i + 1] ?? '')
      : (dateWords.has(it) || dateLike.test(it)) && !otherWords.test(it),
  );

/** A name that speaks of a date. */
export const saysDate = (name: string): boolean => {
  const { plain, words: all } = formsOfName(name);
  const isSpan = [usualNames.start, usualNames.year, usualNames.month].some((names) =>
    plain.some((it) => names.includes(it)),
  );
  return isSpan || dateWordsOf(all).length > 0;
};

const dayLike = /date|datum|fecha|дата|tarih|تاريخ|תאריך|日|debut|inicio|beginn|^data$|^dia$|^day$/;

/** A name that speaks of days, and not of times of day or of years alone. */
export const saysDay = (name: string): boolean => {
  const { plain, words: all } = formsOfName(name);
  return (
    dateWordsOf(all).some((it) => dayLike.test(it)) ||
    plain.some((it) => usualNames.start.includes(it) && dayLike.test(it))
  );
};

/** A name that speaks of when the record was made or changed, which is seldom when its event was. */
export const saysRecord = (name: string): boolean =>
  wordsOfName(name).some((it) => recordWords.has(it)) ||
  /^(date)?(created|updated|modified|added|published|recorded)(at|on|date)?$|^pubdate$/.test(plainName(name));

/** A name that speaks of years of something else than an event. */
export const saysOtherYear = (name: string): boolean => wordsOfName(name).some((it) => otherYears.has(it));

/** A name that speaks of numbers, whatever they look like. */
export const saysNumber = (name: string): boolean => wordsOfName(name).some((it) => numberWords.has(it));

/** The name under which forms and logs keep when a row was written, which is when its event was only where nothing else is. */
export const saysStamp = (name: string): boolean => plainName(name) === 'timestamp';
