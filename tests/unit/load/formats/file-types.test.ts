import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requestedEvents } from '#load/events-address.ts';
import type { FileType } from '#load/formats/file-type.ts';
import { fileStem, fileTypes, labelOfType, namedTypes, typeOf } from '#load/formats/file-types.ts';
import { createFileText } from '#load/intake/file-text.ts';
import { expectOpened, readFile, utf8 } from '../read-file.ts';

/** Made up: a word, and then rows that end with bars. One object, and one line in the list below. */
const gazette: FileType = {
  id: 'gazette',
  label: 'Gazette',
  extensions: ['gaz'],
  isNamed: false,
  sniff: ({ bytes }) => new TextDecoder().decode(bytes.subarray(0, 7)) === 'GAZETTE',
  open: async () => async (bytes, limits) => {
    const rows = new TextDecoder().decode(bytes).slice(7).split('|');
    const text = createFileText(bytes.length, limits.bytes);
    text.append(utf8(rows.join('\n')));
    text.finish();
    return text;
  },
};

describe('a type of files', () => {
  it('opens with one file and one line', async () => {
    const read = expectOpened(
      await readFile('GAZETTEdate,title,lat,lon|2019-08-20,A fire,33,44|2019-08-21,A flood,34,45', {
        name: 'may.gaz',
        types: [gazette, ...fileTypes],
        chunk: 9,
      }),
    );
    expect(read.table.length).toBe(2);
    expect(read.report).toMatchObject({ format: 'gazette', rows: 2, opened: 2 });
  });

  it('that is text is told by how its records are, with no more', async () => {
    const bars: FileType = {
      ...{ id: 'bars', label: 'Bars', extensions: ['bars'], isNamed: false, open: null },
      sniff: ({ form }) => form?.form === 'delimited' && form.delimiter === 124,
    };
    const text = 'date|title|lat|lon\n2019-08-20|A fire|33|44\n2019-08-21|A flood|34|45\n';
    const read = expectOpened(await readFile(text, { types: [bars, ...fileTypes] }));
    expect(read.report.format).toBe('bars');
  });

  it.each([
    ['a,b\n1,2\n', 'csv'],
    ['date\ttitle\n2019-08-20\tA fire\n', 'tsv'],
    ['[{"date":"2019-08-20","title":"A fire"}]', 'json'],
    ['{"date":"2019-08-20","title":"A fire"}\n{"date":"2019-08-21","title":"A flood"}\n', 'ndjson'],
    [
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"date":"2019-08-20"}}]}',
      'geojson',
    ],
  ])('is known by how a file begins: %j is %s', async (text, id) => {
    const read = await readFile(text);
    const format =
      read.state === 'opened' ? read.report.format : read.state === 'needs-mapping' && read.preview.format;
    expect(format).toBe(id);
    expect(labelOfType(id)).not.toBe(id);
  });

  it('that is none of them has no label but its id', () => {
    expect(typeOf({ bytes: utf8('%PDF'), form: null, hasGeometry: false })).toBeUndefined();
    expect(labelOfType('pdf')).toBe('pdf');
  });

  it('is named where readers are told what opens', () => {
    expect(namedTypes()).toEqual({ or: ['CSV', 'GeoJSON', 'Parquet'] });
  });
});

describe('the name of a file without its ending', () => {
  it.each(fileTypes.flatMap(({ extensions }) => extensions))('leaves out .%s', (extension) => {
    expect(fileStem(`quakes.2019.${extension}`)).toBe('quakes.2019');
    expect(fileStem(`quakes.${extension.toUpperCase()}.gz`)).toBe('quakes');
  });

  it.each(['quakes', 'quakes.2019', '.csv', 'csv'])('leaves %s as it is', (name) => {
    expect(fileStem(name)).toBe(name);
  });
});

describe('an address that names a file as a story', () => {
  // A story is GeoJSON, which has both endings; a text may be anything.
  const mayBeStory = ['geojson', 'json', 'txt'];
  it.each(fileTypes.flatMap(({ extensions }) => extensions))('with .%s', (extension) => {
    for (const path of [`a/quakes.${extension}`, `a/quakes.${extension}.gz`]) {
      const isStory = mayBeStory.includes(extension);
      expect(requestedEvents(`?story=${path}`)).toBe(isStory ? null : path);
    }
  });
});

describe('the list of types', () => {
  it('has no id and no ending twice', () => {
    const all = fileTypes.flatMap(({ id, extensions }) => [id, ...extensions.filter((it) => it !== id)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is the only one: nowhere else do three endings or ids stand together', () => {
    const words = fileTypes.flatMap(({ id, extensions }) => [id, ...extensions]).join('|');
    const list = new RegExp(`\\b(?:${words})\\b(?:[^\\w\\n]{1,6}(?:or )?\\b(?:${words})\\b){2}`);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path));
    expect(list.test('/\\.(csv|tsv|txt)$/')).toBe(true);
    const own = /^load\/formats\//;
    const found = files.filter((path) => !own.test(path) && list.test(readFileSync(`src/${path}`, 'utf8')));
    expect(found).toEqual(['load/events-address.ts']);
  });
});
