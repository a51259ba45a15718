import { decode } from './cells.ts';
import { Refusal } from './file-text.ts';
import { beginningOfJson, type JsonBeginning } from './json-beginning.ts';

/** What the first bytes of a file say it is; text that is not JSON is taken for delimited. */
export type Sniffed =
  | { readonly is: 'parquet' }
  | { readonly is: 'delimited' }
  | { readonly is: 'json'; readonly beginning: JsonBeginning };

const startsWith = (bytes: Uint8Array, text: string): boolean => decode(bytes, 0, text.length) === text;

/** Forms that are no event files, and what to do about them. */
const strangers: readonly (readonly [magic: string, explanation: string])[] = [
  [
    'PK',
    'This is a spreadsheet or another archive. Save the sheet as CSV, or unpack the archive, and open that.',
  ],
  ['\u00d0\u00cf', 'This is a spreadsheet of an old kind. Save it as CSV and open that.'],
  ['SQLite format', 'This is a database or a GeoPackage. Export its table as CSV or GeoJSON and open that.'],
  ['%PDF', 'This is a PDF. Events come as CSV, GeoJSON or Parquet.'],
  [
    'PMTiles',
    'This is an archive of tiles, which is read from an address: put it and its file of counts (.times.json) beside the app, and open the app with ?events= and its name. Or open the CSV or GeoJSON that it was made of.',
  ],
];

/** Refuses what the first bytes show to be no event file at all. Compressed files must have been unpacked. */
export function sniffFormat(bytes: Uint8Array, from: number, end: number): Sniffed {
  if (startsWith(bytes, 'PAR1')) return { is: 'parquet' };
  const magic = String.fromCharCode(...bytes.subarray(0, Math.min(16, end)));
  for (const [start, explanation] of strangers)
    if (magic.startsWith(start)) throw new Refusal('invalid', explanation);
  let at = from;
  while (at < end && bytes[at]! <= 32 && bytes[at] !== 30) at++;
  if (at === end)
    throw new Refusal('invalid', 'The file is empty. Check that it was saved or downloaded whole.');
  if (bytes[at] === 60) throw markup(decode(bytes, at, Math.min(end, at + 200)));
  if (bytes[at] === 123 || bytes[at] === 91 || bytes[at] === 30)
    return { is: 'json', beginning: beginningOfJson(bytes, at, end) };
  if (bytes.subarray(at, Math.min(end, at + 1024)).includes(0))
    throw new Refusal(
      'invalid',
      'The file is neither text nor Parquet. Events come as CSV, GeoJSON or Parquet.',
    );
  return { is: 'delimited' };
}

function markup(text: string): Refusal {
  // Many static hosts answer any unknown path with their front page and status 200.
  if (/^<(!doctype html|html|head|body)/i.test(text))
    return new Refusal(
      'missing',
      'What came is a web page, not a file of events. Check the address, or download the file itself.',
    );
  return new Refusal(
    'invalid',
    'This is XML or a page of markup. Events come as CSV, GeoJSON or Parquet: convert it to one of them.',
  );
}
