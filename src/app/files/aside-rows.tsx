import { useId, useState } from 'react';
import { sayRows } from '#app/shell/say-rows.ts';
import { ScrollingRows } from '#app/shell/scrolling-rows.tsx';
import type { LoadReport } from '#load/events-file.ts';
import { fileStem } from '#load/formats/file-types.ts';
import { saveFile } from '#ui/save-file.ts';
import { sayNumber } from '#ui/say-number.ts';
import { wordsOf } from '#ui/words-of.ts';

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

  async function save(download: () => Promise<Blob>) {
    setFailure(null);
    try {
      const blob = await download();
      saveFile(blob, nameOfAside(name, blob.type));
    } catch (error) {
      reportError(error);
      setFailure(wordsOf(error));
    }
  }
  return (
    <section aria-labelledby={id}>
      <h3 className="mapping-heading" id={id}>
        {sayRows(count)} kept aside
      </h3>
      <ScrollingRows label="Rows kept aside">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Field</th>
            <th scope="col">Found</th>
            <th scope="col">Expected</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ row, field, found, expected }) => (
            <tr key={`${row} ${field}`}>
              <td>{sayNumber(row)}</td>
              <td dir="auto">{field}</td>
              <td dir="auto">{found === '' ? 'nothing' : found.slice(0, mostCharacters)}</td>
              <td>{expected}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingRows>
      {listed.length < count && (
        <p className="file-quiet">
          These are the first {sayNumber(listed.length)}. The file to download has all of them.
        </p>
      )}
      {downloadAside && (
        <button type="button" className="outlined-button" onClick={() => save(downloadAside)}>
          Download the {sayRows(count)} kept aside
        </button>
      )}
      <span className="file-quiet" role="status">
        {failure !== null && `The file could not be made: ${failure}`}
      </span>
    </section>
  );
}

const endings: Record<string, string> = {
  'text/tab-separated-values': 'tsv',
  'application/x-ndjson': 'ndjson',
};

/** `usgs.csv` → `usgs-kept-aside.csv`; the ending is that of what is in it. */
function nameOfAside(name: string, type: string): string {
  return `${fileStem(name)}-kept-aside.${endings[type.split(';')[0] ?? ''] ?? 'csv'}`;
}
