import type { ReadAs, ReadPlace } from '#load/events-file.ts';
import { sayDate } from '#phrases/say-date.ts';
import { say } from '#words/files.ts';
import { sayRowProblem } from './say-problem.ts';

/** As many as can be taken in beside the choices. */
const mostShown = 6;

/** What the columns chosen make of the first rows, or what of them cannot be read. */
export function MappingReadAs({ read }: { read: readonly ReadAs[] }) {
  return (
    <section className="mapping-read" aria-label={say('firstRowsAsRead')}>
      <h3 className="mapping-heading">{say('readAs')}</h3>
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
  return good === read.length
    ? say('allReadable', { count: good })
    : say('someReadable', { good, count: read.length });
}

function Event({ title, when, where, kind, problems }: ReadAs) {
  const facts = [when && sayDate(when), where && sayPlace(where), kind].filter(Boolean);
  return (
    <>
      {title && (
        <p className="mapping-title" dir="auto">
          {title}
        </p>
      )}
      {facts.length > 0 && <p dir="auto">{facts.join(' · ')}</p>}
      {problems.map((it) => (
        <p className="file-problem" key={`${it.row} ${it.field} ${it.expected.key}`}>
          {sayRowProblem(it)}
        </p>
      ))}
    </>
  );
}

function sayPlace({ name, position: at }: ReadPlace): string {
  const position = sayPosition(at);
  return name ? say('placeAt', { place: name, position }) : position;
}

function sayPosition(position: ReadPlace['position']): string {
  if (position === null) return say('noPlace');
  if (typeof position === 'string') return say('shape', { type: shapeOf(position) });
  const { lng, lat } = position;
  return say('coordinates', { latitude: String(lat), longitude: String(lng) });
}

const shapeOf = (type: string) =>
  type === 'LineString' || type === 'MultiLineString' || type === 'Polygon' || type === 'MultiPolygon'
    ? type
    : 'other';
