import { decode } from '#load/cells/cells.ts';
import { LoadError } from '#load/intake/load-error.ts';
import { madeTypes, namedTypes } from './file-types.ts';
import { beginningOfJson, type JsonBeginning } from './json-beginning.ts';

/** What the first bytes of a text say it is; what is not JSON is taken for delimited. */
export type Sniffed =
  | { readonly is: 'delimited' }
  | { readonly is: 'json'; readonly beginning: JsonBeginning };

const aSheet = 'This is a spreadsheet. Save the sheet as CSV (in UTF-8) and open that.';

/** Forms that are no event files, and what to do about them. */
const strangers: readonly (readonly [magic: string, explanation: string])[] = [
  ['\u00d0\u00cf', 'This is a spreadsheet of an old kind. Save it as CSV and open that.'],
  ['SQLite format', 'This is a database or a GeoPackage. Export its table as CSV or GeoJSON and open that.'],
  ['%PDF', `This is a PDF. Events come as ${namedTypes()}.`],
  [
    'PMTiles',
    'This is an archive of map tiles. It opens from an address, with the counts beside it, and not from this machine.',
  ],
  [
    '\0\0\u0027\u000a',
    'This is one part of a shapefile. Export the whole of it as GeoJSON, as QGIS does, and open that.',
  ],
  ['Rar!', 'This is an archive. Unpack it, and open the file in it.'],
  ['7z\u00bc\u00af', 'This is an archive. Unpack it, and open the file in it.'],
  ['ARROW1', 'This is an Arrow file. Save it as Parquet or CSV and open that.'],
];

/** What a ZIP archive is, by the name of the first file in it. */
function explainArchive(bytes: Uint8Array, end: number): string {
  const name = decode(bytes, 30, Math.min(end, 30 + (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0)));
  if (/^(?:\[Content_Types\]|_rels\/|xl\/|docProps\/|mimetype|Index\/)/.test(name)) return aSheet;
  if (/\.kml$/i.test(name)) return kml;
  return `This is an archive${name ? `, with ${name} in it` : ''}. Unpack it, and open the file in it.`;
}

const kml =
  'This is KML, of Google Earth and My Maps. Save it as CSV or GeoJSON – QGIS and geojson.io do that – and open that.';
const gpx = 'This is a GPX track. Save it as CSV or GeoJSON – QGIS and gpsbabel do that – and open that.';

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
  if (at === end)
    throw new LoadError('invalid', 'The file is empty. Check that it was saved or downloaded whole.');
  if (bytes[at] === 60) throw markup(decode(bytes, at, Math.min(end, at + 1000)));
  if (bytes[at] === 123 || bytes[at] === 91 || bytes[at] === 30)
    return { is: 'json', beginning: beginningOfJson(bytes, at, end) };
  const beginning = bytes.subarray(at, Math.min(end, at + 1024));
  if (10 * beginning.filter(isControl).length > beginning.length)
    throw new LoadError(
      'invalid',
      `The file is neither text nor ${madeTypes()}. Events come as ${namedTypes()}.`,
    );
  return { is: 'delimited' };
}

function markup(text: string): LoadError {
  // Many static hosts answer any unknown path with their front page and status 200.
  if (/^<(!doctype html|html|head|body)/i.test(text))
    return new LoadError(
      'missing',
      'What came is a web page, not a file of events. Check the address, or download the file itself.',
    );
  if (/<kml\b/i.test(text)) return new LoadError('invalid', kml);
  if (/<gpx\b/i.test(text)) return new LoadError('invalid', gpx);
  return new LoadError(
    'invalid',
    `This is XML or a page of markup. Events come as ${namedTypes()}: convert it to one of them.`,
  );
}
