import { ScrollingRows } from '#app/shell/scrolling-rows.tsx';
import type { ColumnMapping, FilePreview } from '#load/events-file.ts';
import { say } from '#words/files.ts';
import { rolesOfColumn } from './mapping-choice.ts';

/** Characters of a cell: enough to know it by. */
const mostCharacters = 80;

type MappingRowsProps = { preview: FilePreview; mapping: ColumnMapping };

/** The first rows as they stand in the file; the columns that are read say what as. */
export function MappingRows({ preview: { columns, rows }, mapping }: MappingRowsProps) {
  return (
    <section className="mapping-file">
      <h3 className="mapping-heading">{say('inFile')}</h3>
      <ScrollingRows label={say('firstRows')}>
        <thead>
          <tr>
            {columns.map((column) => {
              const role = rolesOfColumn(mapping, column);
              return (
                <th key={column} scope="col" data-read={role !== '' || undefined}>
                  <span dir="auto">{column}</span>
                  <span className="mapping-role">{role}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={i}>
              {columns.map((column, place) => (
                <td key={column} dir="auto">
                  {shortened(row[place] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingRows>
    </section>
  );
}

const shortened = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
