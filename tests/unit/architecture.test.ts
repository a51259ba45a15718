import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The house’s import rules, as the diagram in CONTRIBUTING.md draws them: a folder imports what stands in its row and
 * itself, nothing else. Type imports count.
 */
const mayImport: Record<string, readonly string[]> = {
  time: [],
  quote: [],
  words: [],
  ui: ['words'],
  archive: [],
  story: ['time', 'quote'],
  events: ['story', 'time'],
  load: ['events', 'story', 'time', 'quote', 'archive'],
  explorer: ['events', 'story', 'time'],
  phrases: ['words', 'explorer', 'events', 'story', 'time'],
  map: ['explorer', 'events', 'story', 'time', 'ui', 'archive', 'words', 'phrases'],
  timeline: ['explorer', 'events', 'story', 'time', 'ui', 'words', 'phrases'],
  reader: ['explorer', 'events', 'story', 'time', 'quote', 'ui', 'words', 'phrases'],
  embed: ['explorer', 'story', 'time', 'words'],
  app: [
    'words',
    'phrases',
    'map',
    'timeline',
    'reader',
    'embed',
    'explorer',
    'load',
    'events',
    'story',
    'time',
    'quote',
    'ui',
  ],
};

/**
 * The rooms of a folder, from the ground up: a room imports those that stand before it. A name with an ending is one
 * file at the folder’s top, whose words the rooms speak; '.' is the rest of the top, the folder’s face.
 */
const rooms: Record<string, readonly string[]> = {
  load: [
    'load-failure.ts',
    'events-file.ts',
    'intake',
    'cells',
    'places',
    'dates',
    'columns',
    'formats',
    'table',
    'report',
    'write',
    'worker',
    'tiles',
    '.',
  ],
  map: [
    'drawing',
    'basemap',
    'basemap-facts.ts',
    'geo',
    'places',
    'crowding',
    'layers',
    'gl',
    'camera',
    'picking',
    'legend',
    'notices',
    'plain',
    'export',
    '.',
  ],
  timeline: [
    'palette.ts',
    'is-crowd.ts',
    'axis',
    'layout',
    'canvas',
    'handles',
    'gestures',
    'bars',
    'overview',
    '.',
  ],
  reader: ['shared', 'search', 'progress', 'swipe', 'event', 'list', 'long-list', '.'],
  app: ['shell', 'share', 'picture', 'print', 'sheet', 'page', 'files', 'embed', '.'],
};

/** What other folders import beside a folder’s face, and why it is not part of that. */
const doors: readonly string[] = [
  // The paper and the sheet of a phone are made of the reader’s own parts.
  'reader/event/event-facts.tsx',
  'reader/event/excerpt-kinds.ts',
  'reader/event/source-line.tsx',
  'reader/event/source-list.tsx',
  'reader/progress/progress.tsx',
  'reader/shared/follow-focus.ts',
  'reader/shared/live-text.tsx',
  'reader/swipe/swipe.ts',
  // Which files open, in words for readers.
  'load/formats/file-types.ts',
  // The script on a host’s page has no catalogue but for these plain words.
  'words/en/host.json',
];

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

/** About thirty names side by side is where a reader gives up. */
const mostFiles = 30;

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

/** What an import names, as a path below src; null for a package. */
function fileOf({ file, target }: Import): string | null {
  const [path = ''] = target.split('?');
  if (path.startsWith('#')) return path.slice(1);
  return path.startsWith('./') ? file.slice(0, file.lastIndexOf('/') + 1) + path.slice(2) : null;
}

/** Who has no words of its own reports in messages of the catalogue: their types are all it knows of them. */
const isTypeOfMessage = ({ file, target }: Import): boolean =>
  target === '#words/message.ts' &&
  /^import type [^;]*'#words\/message\.ts';$/m.test(readFileSync(`src/${file}`, 'utf8'));

/** The room a file stands in, as the table of its folder names it. */
function roomOf(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  const [first = ''] = rest;
  return rest.length > 1 || rooms[folder]?.includes(first) ? first : '.';
}

/** Files that lead back to themselves, with those on the way. */
function circles(): string[][] {
  const next = new Map<string, string[]>();
  for (const it of imports) {
    const target = fileOf(it);
    if (target) next.set(it.file, [...(next.get(it.file) ?? []), target]);
  }
  // Tarjan, SIAM J. Comput. 1 (1972): strongly connected components, each file being looked at once.
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  function visit(file: string): void {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    path.push(file);
    for (const target of next.get(file) ?? []) {
      if (!index.has(target)) visit(target);
      if (path.includes(target)) low.set(file, Math.min(low.get(file)!, low.get(target)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1 || next.get(file)?.includes(file)) found.push(circle);
  }
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return found;
}

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
    const wrong = imports.filter((it) => {
      const { folder, target } = it;
      const home = /^#([a-z]+)\//.exec(target)?.[1];
      if (folder === '' || home === undefined || home === folder) return false;
      return !mayImport[folder]?.includes(home) && !isTypeOfMessage(it);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle, type imports counted', () => {
    expect(circles()).toEqual([]);
  });

  it.each(Object.entries(rooms))('lets a room of %s import only those below it', (folder, order) => {
    const mine = files.filter((file) => file.startsWith(`${folder}/`)).map(roomOf);
    expect(order.filter((room) => !mine.includes(room))).toEqual([]);
    expect([...new Set(mine)].filter((room) => !order.includes(room))).toEqual([]);
    const wrong = imports.filter((it) => {
      const target = fileOf(it);
      if (it.folder !== folder || !target?.startsWith(`${folder}/`)) return false;
      return order.indexOf(roomOf(target)) > order.indexOf(roomOf(it.file));
    });
    expect(wrong).toEqual([]);
  });

  it('enters a folder by its face, and by doors that have a name', () => {
    const inside = imports.filter((it) => {
      const target = fileOf(it);
      return (
        it.folder !== '' && target && target.split('/').length > 2 && !target.startsWith(`${it.folder}/`)
      );
    });
    expect(inside.filter((it) => !doors.includes(fileOf(it)!))).toEqual([]);
    expect(doors.filter((door) => !inside.some((it) => fileOf(it) === door))).toEqual([]);
  });

  it('has no more files in a room than a reader can take in', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const room = file.slice(0, file.lastIndexOf('/'));
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
  });

  it('writes ./ inside a room and #folder/room/ across rooms, and never climbs with ../', () => {
    const pathOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
    const wrong = imports.filter(
      ({ file, folder, target }) =>
        target.startsWith('..') ||
        (folder !== '' && /^\.\/.*\//.test(target)) ||
        (target.startsWith('#') && pathOf(target.slice(1)) === pathOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps each package in its home', () => {
    const wrong = imports.filter((it) => {
      const { folder, target } = it;
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
