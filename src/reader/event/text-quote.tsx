import type { Excerpt } from '#story/schema.ts';
import type { ExcerptProps } from './excerpt-props.ts';

export const isTextQuote = ({ selector }: Excerpt): boolean => selector.type === 'TextQuoteSelector';

/** An excerpt that is a text (TextQuoteSelector): the exact words lit inside the words around them. */
export function TextQuote({ excerpt, source, storyLang, isPrinted = false }: ExcerptProps) {
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
