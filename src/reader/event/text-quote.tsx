import type { Excerpt, Source } from '#story/schema.ts';

type TextQuoteProps = {
  excerpt: Excerpt;
  source: Source | undefined;
  /** BCP 47: of the quotation where its source does not say its own. */
  storyLang: string;
  /** On the screen the words around are set apart; on paper they are read on. */
  isPrinted?: boolean;
};

/** An excerpt that is a text (TextQuoteSelector): the exact words lit inside the words around them. */
export function TextQuote({ excerpt, source, storyLang, isPrinted = false }: TextQuoteProps) {
  const { exact, prefix, suffix } = excerpt.selector;
  const context = isPrinted ? {} : { className: 'reader-context' };
  return (
    <blockquote
      {...(!isPrinted && { className: 'reader-quote', cite: source?.URL })}
      lang={source?.language ?? storyLang}
      dir="auto"
    >
      {prefix?.trim() && <span {...context}>{`…\u00a0${prefix.trimStart()}`}</span>}
      <mark>{exact}</mark>
      {suffix?.trim() && <span {...context}>{`${suffix.trimEnd()}\u00a0…`}</span>}
    </blockquote>
  );
}
