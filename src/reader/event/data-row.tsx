import { useId } from 'react';
import type { Field } from '#events/records.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { Source } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/event.ts';
import { citationOfRow } from './citation-of-row.ts';
import './data-row.css';
import { CopyCitation } from './cite.tsx';
import { linksInText } from './links-in-text.ts';
import { SourceLine } from './source-line.tsx';

type DataRowProps = { row: number; fields: readonly Field[] };

/** What an event of a file rests on: every column of its row as it stands, and the file. */
export function DataRow({ row, fields }: DataRowProps) {
  const explorer = useExplorer();
  const { story } = explorer;
  const [source] = story.sources;
  const headingId = useId();
  return (
    <section className="data-row" aria-labelledby={headingId}>
      <h3 id={headingId} className="reader-label" {...interfaceLanguage}>
        {say('originalRow')}
      </h3>
      <dl className="data-fields">
        {fields.map(({ name, value }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order, and two may have one name.
          <div key={i} className="data-field">
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{value === '' ? <Empty /> : <Linked text={value} />}</dd>
          </div>
        ))}
      </dl>
      {source && (
        <footer className="data-source">
          <SourceLine source={source} storyLang={story.lang} />
          <p className="data-number" {...interfaceLanguage}>
            {say('row', { number: numberOf(explorer, row) })}
          </p>
          <div className="reader-actions">
            <CiteRow row={row} source={source} />
          </div>
        </footer>
      )}
    </section>
  );
}

/**
 * The number of a row in its file, from 1, the heading not counted. An event of a file is called by it; rows that could not
 * be read count too, so that it is not the number of the event.
 */
function numberOf({ idAt, table }: Explorer, row: number): number {
  const [, number] = /^row-(\d+)$/.exec(idAt(row)) ?? [];
  return number === undefined ? table.feature[row]! + 1 : Number(number);
}

/** A cell without a letter is told from one that holds a dash. */
function Empty() {
  return (
    <span className="data-empty" {...interfaceLanguage}>
      {say('empty')}
    </span>
  );
}

function Linked({ text }: { text: string }) {
  return linksInText(text).map(({ text, href }, i) =>
    href === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text of a cell never changes.
      <a key={i} href={href} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    ),
  );
}

/** Copies a citation of the row; where the browser does not allow that, shows it selected, to be copied by hand. */
function CiteRow({ row, source }: { row: number; source: Source }) {
  const explorer = useExplorer();
  const cite = () =>
    citationOfRow(source, {
      title: explorer.titleAt(row),
      number: numberOf(explorer, row),
      link: linkToView(explorer, location.href),
    });
  return <CopyCitation rows={6} cite={cite} />;
}
