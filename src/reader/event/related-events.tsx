import { useId } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { linkEvent } from '#reader/shared/link-event.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say } from '#words/event.ts';

/** Ways on from one event to those it is related to. */
export function RelatedEvents({ ids }: { ids: readonly string[] }) {
  const explorer = useExplorer();
  const headingId = useId();
  const rows = ids.map(explorer.rowOf).filter((row) => row !== null);
  if (rows.length === 0) return null;
  return (
    <section className="reader-related" aria-labelledby={headingId}>
      <h3 id={headingId} className="reader-label" {...interfaceLanguage}>
        {say('related')}
      </h3>
      <ul>
        {rows.map((row) => {
          const { title, when } = explorer.eventAt(row).properties;
          return (
            <li key={row}>
              <button type="button" className="reader-related-event" {...linkEvent(explorer, row)}>
                <KindSymbol index={explorer.table.kind[row]!} />
                <span>
                  <bdi lang={explorer.story.lang}>{title}</bdi>{' '}
                  <span className="reader-related-date" {...interfaceLanguage}>
                    {sayDateBriefly(when.edtf)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
