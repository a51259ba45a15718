import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { Excerpt, Source } from '#story/schema.ts';
import { CopyField, useCopy } from '#ui/copy.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/event.ts';
import { citation } from './citation.ts';

/** Copies the citation of an excerpt. */
export function Cite({ source, excerpt }: { source: Source; excerpt: Excerpt }) {
  const explorer = useExplorer();
  return (
    <CopyCitation rows={8} cite={() => citation(source, excerpt, linkToView(explorer, location.href))} />
  );
}

type CopyCitationProps = {
  /** The citation as it is at the press. */
  cite: () => string;
  /** Of the field that it is copied from by hand. */
  rows: number;
};

/** Copies a citation; where the browser does not allow that, shows it selected, to be copied by hand. */
export function CopyCitation({ cite, rows }: CopyCitationProps) {
  const { copy, isCopied, byHand } = useCopy();
  return (
    <>
      <button type="button" className="reader-action" {...interfaceLanguage} onClick={() => copy(cite())}>
        {say('cite')}
      </button>
      <span className="reader-copied" {...interfaceLanguage} role="status">
        {isCopied && sayCommon('copied')}
        {byHand !== null && say('copyByHand')}
      </span>
      {byHand !== null && <CopyField label={say('citation')} text={byHand} rows={rows} />}
    </>
  );
}
