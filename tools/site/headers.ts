import { basemapArchive } from '#map/basemap/archive.ts';
import { headerPolicy } from './policy.ts';
import type { Settings } from './settings.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * A kind of file of the built site, by its path in that folder (`assets/index-a1b2.js`), and the headers it has beside
 * those that all have. No path is of two kinds, so no server need know which counts for more.
 */
export type FileRule = {
  what: string;
  /** The paths: whole ones, or a folder with all that is in it (`assets/*`). `''` is the folder itself. */
  paths: readonly string[];
  headers: Headers;
  /** What such a file is, where servers may not know. */
  type?: string;
  /** Bytes are asked for by range, so that no server may compress it on the way. */
  isRanged?: boolean;
};

const day = 86_400;
const forAYear = `public, max-age=${365 * day}, immutable`;
const forFiveMinutes = 'public, max-age=300';
// Kept, and asked about each time: it costs a question, and a new version is seen at once.
const asked = 'no-cache';
// A host that isolates itself takes only frames that do so too, and such a frame only workers that do.
const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** @param stories names of the stories that have a page: `iraq-2019` */
export function fileRules(settings: Settings, stories: readonly string[]): FileRule[] {
  const storyPolicy = { 'Content-Security-Policy': headerPolicy('story', settings) };
  return [
    {
      what: 'the pages',
      paths: ['', 'index.html', ...stories.map((name) => `${name}.html`)],
      headers: { ...storyPolicy, 'Cache-Control': asked },
    },
    {
      what: 'the page for frames on other sites',
      paths: ['embed.html'],
      headers: {
        'Content-Security-Policy': headerPolicy('embed', settings),
        ...isolated,
        'Cache-Control': forFiveMinutes,
      },
    },
    {
      what: 'the script that hosts include',
      paths: ['embed.js'],
      headers: { 'Cache-Control': forFiveMinutes },
    },
    // A worker has the policy that its own file comes with.
    {
      what: 'scripts, styles and letters: a hash is in each name',
      paths: ['assets/*'],
      headers: { ...storyPolicy, ...isolated, 'Cache-Control': forAYear },
    },
    {
      what: 'the basemap: a hash is in its name',
      paths: [basemapArchive],
      headers: { 'Cache-Control': `${forAYear}, no-transform` },
      type: 'application/vnd.pmtiles',
      isRanged: true,
    },
    {
      what: 'stories',
      paths: ['stories/*'],
      headers: { 'Cache-Control': asked },
      type: 'application/geo+json',
    },
    {
      what: 'what other sites ask about a story',
      paths: ['oembed/*', 'previews/*'],
      headers: { 'Cache-Control': `public, max-age=${day}` },
    },
  ];
}

/** The rule of a path in the folder; undefined for a file that has only the headers that all have. */
export function ruleOf(path: string, rules: readonly FileRule[]): FileRule | undefined {
  const isMeant = (it: string) => (it.endsWith('/*') ? path.startsWith(it.slice(0, -1)) : path === it);
  return rules.find(({ paths }) => paths.some(isMeant));
}
