import { anchorQuote, type QuoteMatch } from '#quote/anchor.ts';
import { describeQuote } from '#quote/describe.ts';
import { type Problem, sayValue } from './problem.ts';
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
        found: `“${stated}”`,
        expected: standing ? `“${standing}”, as the text of “${source}” has it` : nothingBeside(side, source),
        fix: `Copy the words that stand directly ${side === 'prefix' ? 'before' : 'after'} the excerpt, or leave the ${side} out.`,
      }));
    case 'nowhere':
      return [notThere(selector.exact, source, anchor.nearest, [...path, 'exact'])];
  }
}

function nothingBeside(side: 'prefix' | 'suffix', source: string): string {
  return `nothing, for there the text of “${source}” ${side === 'prefix' ? 'begins' : 'ends'}`;
}

type Nearest = Extract<ReturnType<typeof anchorQuote>, { found: 'nowhere' }>['nearest'];

function notThere(exact: string, source: string, nearest: Nearest, path: Problem['path']): Problem {
  if (!nearest)
    return {
      path,
      found: sayValue(exact),
      expected: `words that stand in the text of “${source}”`,
      fix: 'Copy them from the source, character for character, or name the source that has them.',
    };
  const { departs, quoteHas, textHas } = nearest;
  const beside = wordsBeside(nearest);
  const end = departs === 'after' ? 'ends' : 'begins';
  return {
    path,
    found: quoteHas ? `“${quoteHas}”${beside}` : `an excerpt that ${end} there${beside}`,
    expected: textHas
      ? `“${textHas}”, as the text of “${source}” has it`
      : `no more, for there the text of “${source}” ${end}`,
    fix: 'Copy the words from the source, character for character, with its own slips.',
  };
}

/** Where in an excerpt the words in question stand: ` after “…the words that agree”`. */
function wordsBeside({ stretch, departs, quoteHas }: NonNullable<Nearest>): string {
  // The two may part within a word: the letters of it that agree are said with the rest of it.
  const isAfter = departs === 'after';
  const letters = (isAfter ? /\S*$/ : /^\S*/).exec(stretch)?.[0] ?? '';
  const isWithinWord = isAfter ? quoteHas.startsWith(letters) : quoteHas.endsWith(letters);
  const shared = isWithinWord ? letters.length : 0;
  const words = (isAfter ? stretch.slice(0, stretch.length - shared) : stretch.slice(shared)).trim();
  if (!words) return '';
  if (words.length <= 40) return ` ${departs} “${words}”`;
  return isAfter ? ` after “…${words.slice(-40).trimStart()}”` : ` before “${words.slice(0, 40).trimEnd()}…”`;
}

function ambiguous(text: string, source: string, matches: QuoteMatch[], path: Problem['path']): Problem {
  const contexts = matches.slice(0, 3).map(({ start, end }) => {
    const { prefix, suffix } = describeQuote(text, start, end);
    return [prefix && `"prefix": ${JSON.stringify(prefix)}`, suffix && `"suffix": ${JSON.stringify(suffix)}`]
      .filter(Boolean)
      .join(', ');
  });
  return {
    path,
    found: `words that stand at ${matches.length} places in the text of “${source}”`,
    expected: 'words that stand at one place',
    fix: `Say which is meant by the words beside it: ${contexts.join('; or ')}${matches.length > 3 ? '; …' : ''}.`,
  };
}
