import { useEffect, useState } from 'react';
import './copy.css';

/** ms for which it is said that a text was copied. */
const saidFor = 4000;

/** The texts are new objects at each copy: what was said before never cuts short what is said now. */
type Outcome = { copied: string } | { byHand: string };

/**
 * Copies texts to the clipboard. `byHand` is the text that the browser did not let it copy, to be shown in a
 * `CopyField`; `isCopied` holds for a while.
 */
export function useCopy() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isCopied = outcome !== null && 'copied' in outcome;

  useEffect(() => {
    if (!outcome || 'byHand' in outcome) return;
    const timer = setTimeout(() => setOutcome(null), saidFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(text: string) {
    // A status speaks when it changes: said twice, it must be silent in between.
    setOutcome(null);
    try {
      // Undefined outside a secure context, refused in an iframe that may not write to the clipboard.
      await navigator.clipboard.writeText(text);
      setOutcome({ copied: text });
    } catch {
      setOutcome({ byHand: text });
    }
  }
  const byHand = outcome && 'byHand' in outcome ? outcome.byHand : null;
  return { copy, isCopied, byHand, dismiss: () => setOutcome(null) };
}

type CopyFieldProps = {
  label: string;
  text: string;
  rows: number;
};

/** A text, selected, to be copied by hand. */
export function CopyField({ label, text, rows }: CopyFieldProps) {
  return (
    <textarea
      className="copy-field"
      aria-label={label}
      readOnly
      rows={rows}
      dir="auto"
      ref={selectAll}
      value={text}
    />
  );
}

function selectAll(field: HTMLTextAreaElement | null) {
  field?.focus();
  field?.select();
}
