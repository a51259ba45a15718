import type { ReadAs } from '#load/events-file.ts';
import { sayNumber } from '#ui/say-number.ts';

/** As many as can be taken in beside the choices. */
const mostShown = 6;

/** What the columns chosen make of the first rows, or what of them cannot be read. */
export function MappingReadAs({ read }: { read: readonly ReadAs[] }) {
  return (
    <section className="mapping-read" aria-label="The first rows as they would be read">
      <h3 className="mapping-heading">Read as</h3>
      <ol className="mapping-events">
        {read.slice(0, mostShown).map((it, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <li key={i}>
            <Event {...it} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** “11 of the first 12 rows can be read.” */
export function sayReadable(read: readonly ReadAs[]): string {
  const good = read.filter(({ problems }) => problems.length === 0).length;
  return `${good === read.length ? 'All' : good} of the first ${read.length} rows can be read.`;
}

function Event({ title, when, where, kind, problems }: ReadAs) {
  const facts = [when, where, kind].filter(Boolean);
  return (
    <>
      {title && (
        <p className="mapping-title" dir="auto">
          {title}
        </p>
      )}
      {facts.length > 0 && <p dir="auto">{facts.join(' · ')}</p>}
      {problems.map(({ row, field, found, expected }) => (
        <p className="file-problem" key={`${row} ${field} ${expected}`}>
          Row {sayNumber(row)}
          {field && `, ${field}`}: found {found === '' ? 'nothing' : `“${found}”`}, expected {expected}
        </p>
      ))}
    </>
  );
}
