import { anchorQuote, type QuoteMatch } from '#quote/anchor.ts';
import { describeQuote } from '#quote/describe.ts';
import { message, type ProblemMessage } from '#time/problem.ts';
import { foundValue, type Problem } from './problem.ts';
import type { Excerpt, Story } from './schema.ts';

export type CheckedExcerpts = {
  problems: Problem[];
  /** Excerpts that stand in their source's text, once and in their context. */
  found: number;
  /** Excerpts of sources whose text was not given. */
  unchecked: number;
};

/**
 * Holds each excerpt of a story against the text of its source: its words must stand there verbatim but for white
 * space, its prefix and suffix beside them, and all three at one place only.
 * @param texts source id → the whole text of that source; excerpts of other sources are counted, not checked.
 */
export function checkExcerpts(story: Story, texts: ReadonlyMap<string, string>): CheckedExcerpts {
  const checked: CheckedExcerpts = { problems: [], found: 0, unchecked: 0 };
  story.features.forEach(({ properties }, row) => {
    properties.excerpts.forEach((excerpt, i) => {
      const text = texts.get(excerpt.source);
      const path = ['features', row, 'properties', 'excerpts', i, 'selector'];
      const problems = text === undefined ? [] : checkExcerpt(excerpt, text, path);
      if (text === undefined) checked.unchecked++;
      else if (problems.length === 0) checked.found++;
      checked.problems.push(...problems);
    });
  });
  return checked;
}

function checkExcerpt({ source, selector }: Excerpt, text: string, path: Problem['path']): Problem[] {
  const anchor = anchorQuote(text, selector);
  switch (anchor.found) {
    case 'once':
      return [];
    case 'many':
      return [ambiguous(text, source, anchor.matches, [...path, 'exact'])];
    case 'out-of-context':
      return anchor.mismatches.map(({ side, stated, standing }) => ({
        path: [...path, side],
        found: message('foundText', { text: stated }),
        expected: expectedBeside(standing, source, side === 'prefix' ? 'before' : 'after'),
        fix: message('fixContext', { side }),
      }));
    case 'nowhere':
      return [notThere(selector.exact, source, anchor.nearest, [...path, 'exact'])];
  }
}

/** The words of a text, or that it begins or ends there. */
function expectedBeside(words: string, source: string, side: 'before' | 'after'): ProblemMessage {
  return words
    ? message('expectedWordsOfText', { words, source })
    : message('expectedEndOfText', { side, source });
}

type Nearest = Extract<ReturnType<typeof anchorQuote>, { found: 'nowhere' }>['nearest'];

function notThere(exact: string, source: string, nearest: Nearest, path: Problem['path']): Problem {
  if (!nearest)
    return {
      path,
      found: foundValue(exact),
      expected: message('expectedWordsInText', { source }),
      fix: message('fixExcerptOrSource'),
    };
  const { departs, textHas } = nearest;
  return {
    path,
    found: foundWords(nearest),
    expected: expectedBeside(textHas, source, departs),
    fix: message('fixExcerptWords'),
  };
}

/** The words in question, and those next to them in the excerpt that agree. */
function foundWords({ stretch, departs, quoteHas: words }: NonNullable<Nearest>): ProblemMessage {
  // The two may part within a word: the letters of it that agree are said with the rest of it.
  const isAfter = departs === 'after';
  const letters = (isAfter ? /\S*$/ : /^\S*/).exec(stretch)?.[0] ?? '';
  const isWithinWord = isAfter ? words.startsWith(letters) : words.endsWith(letters);
  const shared = isWithinWord ? letters.length : 0;
  const rest = (isAfter ? stretch.slice(0, stretch.length - shared) : stretch.slice(shared)).trim();
  const beside = cutBeside(rest, isAfter);
  const side = beside ? departs : 'other';
  return words
    ? message('foundWords', { departs: side, words, beside })
    : message('foundEndOfExcerpt', { departs: side, beside });
}

/** The words nearest to those in question. */
function cutBeside(words: string, isAfter: boolean): string {
  if (words.length <= 40) return words;
  return isAfter ? `…${words.slice(-40).trimStart()}` : `${words.slice(0, 40).trimEnd()}…`;
}

function ambiguous(text: string, source: string, matches: QuoteMatch[], path: Problem['path']): Problem {
  const contexts = matches.slice(0, 3).map(({ start, end }) => {
    const { prefix, suffix } = describeQuote(text, start, end);
    const members = Object.entries({ prefix, suffix }).filter(([, words]) => words);
    return `{ ${members.map(([name, words]) => `"${name}": ${JSON.stringify(words)}`).join(', ')} }`;
  });
  return {
    path,
    found: message('foundWordsAgain', { count: matches.length, source }),
    expected: message('expectedWordsOnce'),
    fix: message(matches.length > 3 ? 'fixAmbiguousOfMany' : 'fixAmbiguous', { contexts: { or: contexts } }),
  };
}
