import type { Excerpt, Source } from '#story/schema.ts';

/** What every view of an excerpt is given. */
export type ExcerptProps = {
  excerpt: Excerpt;
  source: Source | undefined;
  /** BCP 47: of the excerpt where its source does not say its own. */
  storyLang: string;
  /** On the screen the words around are set apart; on paper they are read on. */
  isPrinted?: boolean;
};
