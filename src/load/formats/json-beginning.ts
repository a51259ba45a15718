import { decode } from '#load/cells/cells.ts';
import { endOfNested, endOfString, endOfValue, skipBetween } from './json-scan.ts';

/** What the beginning of a JSON file is: where its list of records begins, or that it is something else. */
export type JsonBeginning =
  | { readonly form: 'list'; readonly at: number }
  | { readonly form: 'lines' }
  | { readonly form: 'story' }
  /** Shapes that share their borders, which GeoJSON does not know. */
  | { readonly form: 'topology' }
  /** A JSON document that holds no events as far as it is known. */
  | { readonly form: 'other' }
  | { readonly form: 'undecided' };

/** Members by which services hand out their lists of records, and those in which such a member may lie. */
const listNames =
  /^(?:data|results?|events?|rows|records?|items?|values?|docs|list|incidents?|entries|hits|locations|elements|observations|earthquakes|reports?|articles|posts|messages)$/i;
const wrapperNames = /^(?:response|data|results?|hits|payload|body|query|feed)$/i;

/** Looks at the members of the outermost object until one tells. */
export function beginningOfJson(bytes: Uint8Array, from: number, end: number): JsonBeginning {
  let at = from;
  while (at < end && (bytes[at]! <= 32 || bytes[at] === 30)) at++;
  if (bytes[at] === 91) return { form: 'list', at: at + 1 };
  if (bytes[from] === 30) return { form: 'lines' };
  return beginningOfObject(bytes, at, end);
}

function beginningOfObject(bytes: Uint8Array, from: number, end: number): JsonBeginning {
  let isCollection = false;
  let isFeature = false;
  let list = -1;
  let at = from + 1;
  for (;;) {
    at = skipBetween(bytes, at, end);
    if (at < end && bytes[at] === 125)
      return isCollection ? { form: 'other' } : formOfObjects(bytes, from, end, list);
    const keyEnd = at < end ? endOfString(bytes, at, end) : -1;
    if (keyEnd < 0) return isFeature ? { form: 'lines' } : { form: 'undecided' };
    const key = decode(bytes, at + 1, keyEnd - 1);
    const value = skipBetween(bytes, keyEnd, end);
    if (value >= end) return { form: 'undecided' };
    if (key === 'dateline' && bytes[value] === 34) return { form: 'story' };
    if (key === 'features' && bytes[value] === 91) return { form: 'list', at: value + 1 };
    const stop = endOfValue(bytes, value, end);
    const found = list < 0 && !isCollection && !isFeature ? listIn(bytes, key, value, end) : -1;
    // No object on a line of its own holds so long a list.
    if (stop < 0 && found >= 0) return { form: 'list', at: found };
    if (stop < 0) return isFeature ? { form: 'lines' } : { form: 'undecided' };
    if (found >= 0) list = found;
    if (key === 'type') {
      const type = decode(bytes, value, stop);
      if (type === '"Topology"') return { form: 'topology' };
      isCollection = type === '"FeatureCollection"';
      isFeature = type === '"Feature"';
    }
    at = stop;
  }
}

/** Objects one after the other: one to a line, or over several lines; where there is but one, a list in it counts. */
function formOfObjects(bytes: Uint8Array, from: number, end: number, list: number): JsonBeginning {
  const closed = endOfNested(bytes, from, end);
  if (list >= 0 && skipBetween(bytes, closed, end) >= end) return { form: 'list', at: list };
  const lineBreak = bytes.indexOf(10, from);
  return lineBreak >= 0 && lineBreak < closed ? { form: 'list', at: from } : { form: 'lines' };
}

/** Where the list of objects begins that a member is or holds; -1 where it is none. */
function listIn(bytes: Uint8Array, key: string, value: number, end: number): number {
  if (bytes[value] === 91 && listNames.test(key)) {
    const first = skipBetween(bytes, value + 1, end);
    return first < end && bytes[first] === 123 ? value + 1 : -1;
  }
  if (bytes[value] !== 123 || !wrapperNames.test(key)) return -1;
  let at = value + 1;
  for (;;) {
    at = skipBetween(bytes, at, end);
    const keyEnd = at < end && bytes[at] === 34 ? endOfString(bytes, at, end) : -1;
    if (keyEnd < 0) return -1;
    const inner = skipBetween(bytes, keyEnd, end);
    const found =
      inner < end && bytes[inner] === 91 ? listIn(bytes, decode(bytes, at + 1, keyEnd - 1), inner, end) : -1;
    if (found >= 0) return found;
    at = inner < end ? endOfValue(bytes, inner, end) : -1;
    if (at < 0) return -1;
  }
}

/** Whether a collection turns out to be a story after its list of features: the members after it, then, say so. */
export function isStoryAfter(bytes: Uint8Array, from: number, end: number): boolean {
  let at = skipBetween(bytes, from, end);
  if (bytes[at] === 93) at = skipBetween(bytes, at + 1, end);
  while (at < end && bytes[at] === 34) {
    const keyEnd = endOfString(bytes, at, end);
    if (keyEnd < 0) return false;
    if (decode(bytes, at + 1, keyEnd - 1) === 'dateline') return true;
    const stop = endOfValue(bytes, skipBetween(bytes, keyEnd, end), end);
    if (stop < 0) return false;
    at = skipBetween(bytes, stop, end);
  }
  return false;
}
