import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { Excerpt, Source } from '#story/schema.ts';
import { CopyField, useCopy } from '#ui/copy.tsx';
import { english } from '#ui/english.ts';
import { citation } from './citation.ts';

/** Copies a citation; where the browser does not allow that, shows it selected, to be copied by hand. */
export function Cite({ source, excerpt }: { source: Source; excerpt: Excerpt }) {
  const explorer = useExplorer();
  const { copy, isCopied, byHand } = useCopy();
  return (
    <>
      <button
        type="button"
        className="reader-action"
        {...english}
        onClick={() => copy(citation(source, excerpt, linkToView(explorer, location.href)))}
      >
        Cite
      </button>
      <span className="reader-copied" {...english} role="status">
        {isCopied && 'Copied'}
        {byHand !== null && 'Copy the citation from this field:'}
      </span>
      {byHand !== null && <CopyField label="Citation" text={byHand} rows={8} />}
    </>
  );
}
