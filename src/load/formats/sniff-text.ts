import { decode } from '#load/cells/cells.ts';
import type { FileMessage } from '#load/events-file.ts';
import { LoadError } from '#load/intake/load-error.ts';
import { madeTypes, namedTypes } from './file-types.ts';
import { beginningOfJson, type JsonBeginning } from './json-beginning.ts';

/** What the first bytes of a text say it is; what is not JSON is taken for delimited. */
export type Sniffed =
  | { readonly is: 'delimited' }
  | { readonly is: 'json'; readonly beginning: JsonBeginning };

/** Forms that are no event files, and what to do about them. */
const strangers: readonly (readonly [magic: string, explanation: FileMessage])[] = [
  ['\u00d0\u00cf', { key: 'isOldSpreadsheet' }],
  ['SQLite format', { key: 'isDatabase' }],
  ['%PDF', { key: 'isPdf', values: { types: namedTypes() } }],
  ['PMTiles', { key: 'isMapTiles' }],
  ['\0\0\u0027\u000a', { key: 'isShapefile' }],
  ['Rar!', { key: 'isArchive' }],
  ['7z\u00bc\u00af', { key: 'isArchive' }],
  ['ARROW1', { key: 'isArrow' }],
];

/** What a ZIP archive is, by the name of the first file in it. */
function explainArchive(bytes: Uint8Array, end: number): FileMessage {
  const name = decode(bytes, 30, Math.min(end, 30 + (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0)));
  if (/^(?:\[Content_Types\]|_rels\/|xl\/|docProps\/|mimetype|Index\/)/.test(name))
    return { key: 'isSpreadsheet' };
  if (/\.kml$/i.test(name)) return { key: 'isKml' };
  return name ? { key: 'isArchiveOf', values: { name } } : { key: 'isArchive' };
}

/** Of these at most one byte in ten may be in a text: databases leave empty ones. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 28);

/** Refuses what the first bytes show to be no text of events. Compressed files must have been unpacked. */
export function sniffText(bytes: Uint8Array, from: number, end: number): Sniffed {
  const magic = String.fromCharCode(...bytes.subarray(0, Math.min(16, end)));
  if (magic.startsWith('PK\u0003\u0004') || magic.startsWith('PK\u0005\u0006'))
    throw new LoadError('invalid', explainArchive(bytes, end));
  for (const [start, explanation] of strangers)
    if (magic.startsWith(start)) throw new LoadError('invalid', explanation);
  let at = from;
  while (at < end && bytes[at]! <= 32 && bytes[at] !== 30) at++;
  if (at === end) throw new LoadError('invalid', { key: 'isEmpty' });
  if (bytes[at] === 60) throw markup(decode(bytes, at, Math.min(end, at + 1000)));
  if (bytes[at] === 123 || bytes[at] === 91 || bytes[at] === 30)
    return { is: 'json', beginning: beginningOfJson(bytes, at, end) };
  const beginning = bytes.subarray(at, Math.min(end, at + 1024));
  if (10 * beginning.filter(isControl).length > beginning.length)
    throw new LoadError('invalid', {
      key: 'isUnknown',
      values: { binary: madeTypes(), types: namedTypes() },
    });
  return { is: 'delimited' };
}

function markup(text: string): LoadError {
  // Many static hosts answer any unknown path with their front page and status 200.
  if (/^<(!doctype html|html|head|body)/i.test(text)) return new LoadError('missing', { key: 'isWebPage' });
  if (/<kml\b/i.test(text)) return new LoadError('invalid', { key: 'isKml' });
  if (/<gpx\b/i.test(text)) return new LoadError('invalid', { key: 'isGpx' });
  return new LoadError('invalid', { key: 'isMarkup', values: { types: namedTypes() } });
}
