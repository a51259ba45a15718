import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The house’s import rules, as the diagram in CONTRIBUTING.md draws them: a folder imports what stands in its row and
 * itself, nothing else. Type imports count.
 */
const mayImport: Record<string, readonly string[]> = {
  time: [],
  quote: [],
  ui: [],
  archive: [],
  story: ['time', 'quote'],
  events: ['story', 'time'],
  load: ['events', 'story', 'time', 'quote', 'archive'],
  explorer: ['events', 'story', 'time'],
  map: ['explorer', 'events', 'story', 'time', 'ui', 'archive'],
  timeline: ['explorer', 'events', 'story', 'time', 'ui'],
  reader: ['explorer', 'events', 'story', 'time', 'quote', 'ui'],
  embed: ['explorer', 'story', 'time'],
  app: ['map', 'timeline', 'reader', 'embed', 'explorer', 'load', 'events', 'story', 'time', 'quote', 'ui'],
};

/** Packages that only some folders may touch. */
const packageHomes: Record<string, readonly string[]> = {
  react: ['ui', 'explorer', 'map', 'timeline', 'reader', 'app', ''],
  'react-dom': ['app', ''],
  'maplibre-gl': ['map'],
  pmtiles: ['map', 'load', 'archive'],
  pbf: ['map', 'load'],
  '@mapbox/vector-tile': ['map', 'load'],
  kdbush: ['events'],
  hyparquet: ['load'],
  polylabel: ['map'],
  zustand: ['explorer'],
  valibot: ['story', 'load'],
  'jsonc-parser': ['story'],
  'd3-scale': ['timeline'],
};

const pure = ['time', 'quote', 'story', 'events'];

type Import = { file: string; folder: string; target: string };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(`src/${file}`, 'utf8');
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    folder,
    target: match[1]!,
  }));
});

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

describe('architecture', () => {
  it('finds the code it is about', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has no folder that the table does not know', () => {
    const folders = new Set(imports.map((it) => it.folder).filter(Boolean));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('lets each folder import only what stands below it', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const home = /^#([a-z]+)\//.exec(target)?.[1];
      return folder !== '' && home !== undefined && home !== folder && !mayImport[folder]?.includes(home);
    });
    expect(wrong).toEqual([]);
  });

  it('writes ./ inside a room and #folder/room/ across rooms, and never climbs with ../', () => {
    const roomOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
    const wrong = imports.filter(
      ({ file, folder, target }) =>
        target.startsWith('..') ||
        (folder !== '' && /^\.\/.*\//.test(target)) ||
        (target.startsWith('#') && roomOf(target.slice(1)) === roomOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps each package in its home', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const homes = packageHomes[packageOf(target)];
      return homes !== undefined && !homes.includes(folder);
    });
    expect(wrong).toEqual([]);
  });

  it.each(pure)('keeps %s pure: no React, no MapLibre, no store, no DOM', (folder) => {
    const mine = files.filter((file) => file.startsWith(`${folder}/`));
    expect(mine.length).toBeGreaterThan(0);
    const touching = mine.filter((file) =>
      /(?<![./\w])(document|window|navigator|localStorage|requestAnimationFrame|HTMLElement)\b\s*[.(]/.test(
        readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(touching).toEqual([]);
  });

  it('has no barrels and no default exports', () => {
    const barrels = files.filter((file) => /(^|\/)index\.tsx?$/.test(file));
    const defaults = files.filter((file) => /^export default/m.test(readFileSync(`src/${file}`, 'utf8')));
    expect([...barrels, ...defaults]).toEqual([]);
  });
});
