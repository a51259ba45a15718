import { useEffect, useState } from 'react';
import type { Excerpt, Source } from '#story/schema.ts';
import { english } from '#ui/english.ts';
import { citation } from './citation.ts';

/** ms for which “Copied” is said. */
const saidFor = 4000;

/** Copies a citation; where the browser does not allow that, shows it selected, to be copied by hand. */
export function Cite({ source, excerpt }: { source: Source; excerpt: Excerpt }) {
  const [isCopied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    const text = citation(source, excerpt, location.href);
    try {
      // Undefined outside a secure context, refused in an iframe that may not write to the clipboard.
      await navigator.clipboard.writeText(text);
      setByHand(null);
      setCopied(true);
    } catch {
      setByHand(text);
    }
  }

  return (
    <>
      <button type="button" className="reader-action" {...english} onClick={copy}>
        Cite
      </button>
      <span className="reader-copied" {...english} role="status">
        {isCopied && 'Copied'}
        {byHand !== null && 'Copy the citation from this field:'}
      </span>
      {byHand !== null && (
        <textarea
          className="reader-citation"
          aria-label="Citation"
          readOnly
          rows={8}
          dir="auto"
          ref={selectAll}
          value={byHand}
        />
      )}
    </>
  );
}

function selectAll(field: HTMLTextAreaElement | null) {
  field?.focus();
  field?.select();
}
