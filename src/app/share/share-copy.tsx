import { useEffect, useId, useRef } from 'react';
import { useCopy } from '#ui/copy.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/share.ts';

type ShareCopyProps = {
  label: string;
  /** What the button says. */
  action: string;
  text: string;
  rows: number;
  /** It is code: lines are broken where it breaks them, and nowhere else. */
  isCode?: boolean;
  /** Further buttons beside the one that copies. */
  children?: React.ReactNode;
};

/** A text to be taken away: a button copies it; where that is refused it is selected, to be copied by hand. */
export function ShareCopy({ label, action, text, rows, isCode = false, children }: ShareCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { copy, isCopied, byHand, dismiss } = useCopy();
  useEffect(() => {
    if (byHand === null) return;
    field.current?.focus();
    field.current?.select();
  }, [byHand]);
  return (
    <div className="share-copy">
      <label className="share-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        className={isCode ? 'copy-field share-code' : 'copy-field share-address'}
        id={id}
        readOnly
        rows={rows}
        wrap={isCode ? 'off' : 'soft'}
        spellCheck={false}
        dir="ltr"
        value={text}
        ref={field}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={byHand === null ? undefined : dismiss}
      />
      <div className="share-actions">
        <button type="button" className="solid-button" onClick={() => copy(text)}>
          {action}
        </button>
        {children}
        <span className="share-said" role="status">
          {isCopied && sayCommon('copied')}
          {byHand !== null && say('copyByHand')}
        </span>
      </div>
    </div>
  );
}
