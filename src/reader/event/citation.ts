import { sayDate } from '#phrases/say-date.ts';
import type { Excerpt, Source } from '#story/schema.ts';
import { parseEdtf } from '#time/edtf.ts';
import { say } from '#words/event.ts';
import { listOf } from '#words/intl.ts';
import { plainText } from '#words/plain-text.ts';
import { yesIf } from './yes-if.ts';

type Name = NonNullable<Source['author']>[number];
type Issued = NonNullable<Source['issued']>;

/** What a source line is made of; a part that the source lacks is undefined. */
export type SourceLine = {
  authors: string | undefined;
  contributors: string | undefined;
  title: string;
  /** The newspaper or site; else who published it. */
  container: string | undefined;
  /** “about 23 August 2019”. */
  date: string | undefined;
};

/** A CSL item in the parts that a reader is shown. Contributors are never said to be authors. */
export function sourceLine(source: Source): SourceLine {
  return {
    authors: sayNames(source.author),
    contributors: sayNames(source.contributor),
    title: source.title,
    container: source['container-title'] ?? source.publisher,
    date: source.issued && sayIssued(source.issued),
  };
}

/** The same for a message: each part, and whether there is one. */
export function sourceValues(source: Source) {
  const { authors, contributors, title, container, date } = sourceLine(source);
  return {
    title,
    ...{ hasAuthors: yesIf(authors), authors: authors ?? '' },
    ...{ hasContributors: yesIf(contributors), contributors: contributors ?? '' },
    ...{ hasContainer: yesIf(container), container: container ?? '' },
    ...{ hasDate: yesIf(date), date: date ?? '' },
    ...{ hasAddress: yesIf(source.URL), address: source.URL ?? '' },
  };
}

/** “Anna Ahronheim and Tzvi Joffre”; undefined for nobody. */
export function sayNames(names: readonly Name[] = []): string | undefined {
  const said = names
    .map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter(Boolean);
  return said.length > 0 ? listOf(said) : undefined;
}

/** A CSL date in words: two `date-parts` are a range, and `circa` makes it “about”. */
export function sayIssued({ 'date-parts': dates, circa }: Issued): string {
  const isCirca = Boolean(circa) && circa !== 'false' && circa !== '0';
  const edtf = dates.slice(0, 2).map((parts) => toEdtf(parts) + (isCirca ? '~' : ''));
  const read = parseEdtf(edtf.join('/'));
  if (read.ok) return sayDate(read.date);
  const date = dates[0]?.join('-') ?? '';
  return isCirca ? say('aboutDate', { date }) : date;
}

function toEdtf([year = 0, ...rest]: readonly number[]): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const long = digits.length > 4 ? 'Y' : '';
  return [
    `${long}${year < 0 ? '-' : ''}${digits}`,
    ...rest.map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

/**
 * A citation as plain text, three lines: the source, the words quoted, and the link to the event that quotes them.
 * @param link the address of the event in this story; null where it has none.
 */
export function citation(source: Source, { selector }: Excerpt, link: string | null): string {
  const line = say('cited', sourceValues(source));
  return plainText(
    [line, say('quoted', { words: selector.exact }), link].filter((it) => it !== null).join('\n'),
  );
}
