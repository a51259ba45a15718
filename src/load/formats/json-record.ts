import type { Field } from '#events/records.ts';
import { readingNames } from '#load/columns/column-names.ts';

type Members = Readonly<Record<string, unknown>>;

/** An object of a file: the members that are its columns, and its geometry where it is a GeoJSON feature. */
export type JsonRecord = { readonly columns: Members; readonly geometry: unknown };

/** The members of `when` of a feature, and where they come from, beside its properties. */
const when = 'when';
/** Several times of one event (Leaflet TimeDimension): the first and the last are its span. */
const timeLists = new Set(['times', 'coordTimes', 'linestringTimestamps']);

/** An object of a file as a record; null where it is no object. */
export function recordOf(value: unknown): JsonRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { type, properties, geometry, id, when: dates } = value as Members;
  if (type !== 'Feature') return { columns: value as Members, geometry: undefined };
  const own = (typeof properties === 'object' && properties !== null ? properties : {}) as Members;
  const foreign = {
    ...(id !== undefined && !('id' in own) && { id }),
    ...(dates !== undefined && !(when in own) && !(readingNames.when in own) && { when: dates }),
  };
  return { columns: { ...own, ...foreign }, geometry: geometry ?? null };
}

/** A value as the text it stands for; of the extended JSON of databases, such as `{"$date":"…"}`, what it wraps. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const wrapped = wrappedIn(value);
  if (wrapped !== undefined) return textOf(wrapped);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

function wrappedIn(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const [key = '', ...others] = Object.keys(value);
  return key.startsWith('$') && others.length === 0 ? value[key] : undefined;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep members of members are columns of their own. */
const deepest = 3;

/** The members that are columns, and after each that is an object those in it, as `location.lat`. */
export function columnNamesOf({ columns }: JsonRecord): string[] {
  const names: string[] = [];
  const add = (members: Members, before: string, depth: number): void => {
    for (const [name, value] of Object.entries(members)) {
      names.push(before + name);
      const isInner = isObject(value) && wrappedIn(value) === undefined && !('coordinates' in value);
      if (isInner && depth < deepest && name !== when) add(value, `${before}${name}.`, depth + 1);
    }
  };
  add(columns, '', 1);
  return names;
}

/** A member, or a member of a member, by a name such as `location.lat`. */
function valueAt(members: Members, name: string): unknown {
  const own = members[name];
  if (own !== undefined) return own;
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const inner = members[name.slice(0, dot)];
    if (isObject(inner)) return valueAt(inner, name.slice(dot + 1));
  }
  return undefined;
}

/** The text that a column is read by. */
export function cellOf({ columns }: JsonRecord, name: string): string {
  const value = valueAt(columns, name);
  if (typeof value !== 'object' || value === null) return textOf(value);
  if (timeLists.has(name) && Array.isArray(value)) return `${textOf(value[0])}/${textOf(value.at(-1))}`;
  return name === when ? (edtfOfWhen(value as Members) ?? textOf(value)) : textOf(value);
}

/** Every member with a value, as it stands. */
export function fieldsOf({ columns }: JsonRecord): Field[] {
  return Object.entries(columns)
    .map(([name, value]) => ({ name, value: textOf(value) }))
    .filter(({ value }) => value !== '');
}

/** `when` of our own features, and of Linked Places Format 1.3 with its time spans. */
function edtfOfWhen(members: Members): string | null {
  const { edtf, timespans, timespan, certainty } = members;
  if (typeof edtf === 'string') return edtf;
  const [first] = Array.isArray(timespans) ? (timespans as Members[]) : [];
  const span = first ?? (isObject(timespan) ? timespan : members);
  if (span.start === undefined) return null;
  const start = bound(span.start, 'earliest');
  const end = bound(span.end, 'latest');
  const mark = certainty === 'uncertain' || certainty === 'less-certain' ? '?' : '';
  if (start === '') return null;
  return end === '' || end === start ? start + mark : `${start}${mark}/${end}${mark}`;
}

function bound(value: unknown, outer: 'earliest' | 'latest'): string {
  const of = typeof value === 'object' && value !== null ? (value as Members) : { in: value };
  const text = textOf(of.in ?? of[outer] ?? of.earliest ?? of.latest);
  // Files write -1 for no end.
  return text === '-1' ? '' : text;
}
