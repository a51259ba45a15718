import { useId, useState } from 'react';
import { ScrollingRows } from '#app/shell/scrolling-rows.tsx';
import type { BadRow, LoadReport } from '#load/events-file.ts';
import { fileStem } from '#load/formats/file-types.ts';
import { saveFile } from '#ui/save-file.ts';
import { wordsOf } from '#ui/words-of.ts';
import { say } from '#words/files.ts';
import { sayNumber } from '#words/intl.ts';
import { plainText } from '#words/plain-text.ts';
import { sayField, sayProblem } from './say-problem.ts';

/** Rows listed on the page: the file to download has them all. */
const mostListed = 50;
/** Characters of what was found: enough to find it by. */
const mostCharacters = 80;

/** The rows that could not be read, with what is wrong with each; none vanishes without a word. */
export function AsideRows({ report }: { report: LoadReport }) {
  const { rows, opened, aside, downloadAside, name } = report;
  const id = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const count = rows - opened;
  const listed = aside.slice(0, mostListed);

  async function save(download: (say: (row: BadRow) => string) => Promise<Blob>) {
    setFailure(null);
    try {
      const blob = await download((row) => plainText(sayProblem(row)));
      saveFile(blob, nameOfAside(name, blob.type));
    } catch (error) {
      reportError(error);
      setFailure(wordsOf(error));
    }
  }
  return (
    <section aria-labelledby={id}>
      <h3 className="mapping-heading" id={id}>
        {say('rowsNotRead', { count })}
      </h3>
      <ScrollingRows label={say('rowsNotReadTable')}>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('found')}</th>
            <th scope="col">{say('expected')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((it) => (
            <tr key={`${it.row} ${it.field}`}>
              <td>{sayNumber(it.row)}</td>
              <td dir="auto">{sayField(it)}</td>
              <td dir="auto">{it.found === '' ? say('nothing') : it.found.slice(0, mostCharacters)}</td>
              <td>{say.message(it.expected)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingRows>
      {listed.length < count && <p className="file-quiet">{say('firstListed', { count: listed.length })}</p>}
      {downloadAside && (
        <button type="button" className="outlined-button" onClick={() => save(downloadAside)}>
          {say('downloadRows', { count })}
        </button>
      )}
      <span className="file-quiet" role="status">
        {failure !== null && say('downloadFailed', { error: failure })}
      </span>
    </section>
  );
}

const endings: Record<string, string> = {
  'text/tab-separated-values': 'tsv',
  'application/x-ndjson': 'ndjson',
};

/** `usgs.csv` → `usgs-not-read.csv`; the ending is that of what is in it. */
function nameOfAside(name: string, type: string): string {
  return `${fileStem(name)}-${say('notReadInName')}.${endings[type.split(';')[0] ?? ''] ?? 'csv'}`;
}
