/** What a deployment sets for itself: in `.env.local`, or in the environment of the build. */
export type Settings = {
  /** Absolute address of the folder that the built files are served from, with its slash. */
  site: string;
  /** Sources of `frame-ancestors` for `embed.html`. */
  frameAncestors: readonly string[];
  /** Other origins that a story may come from. */
  storyOrigins: readonly string[];
};

/** A setting as it is written, or a sentence that says what is wrong with it and what would be right. */
type Read<T> = { value: T } | { problem: string };

const home = 'http://localhost:4173/';

/**
 * Reads the settings, the only place that does. Throws with everything that is wrong: which setting, what was found,
 * and how to fix it.
 * @param env the variables that begin with `VITE_`, as Vite has put them together
 */
export function readSettings(env: Readonly<Record<string, unknown>>): Settings {
  const textOf = (name: string) => String(env[name] ?? '').trim();
  const problems: string[] = [];
  const take = <T>(name: string, read: (text: string) => Read<T>, instead: T): T => {
    const found = read(textOf(name));
    if ('value' in found) return found.value;
    problems.push(`${name}: found “${textOf(name)}”. ${found.problem}`);
    return instead;
  };
  const settings = {
    site: take('VITE_SITE_URL', readSite, home),
    frameAncestors: take('VITE_FRAME_ANCESTORS', readAncestors, ['*']),
    storyOrigins: take('VITE_STORY_ORIGINS', readOrigins, []),
  };
  if (problems.length === 0) return settings;
  throw new Error(
    ['A setting in .env, .env.local or the environment cannot be used:', ...problems].join('\n  '),
  );
}

/** True where nobody but this machine can reach the address. */
export const isLocal = (address: string): boolean => isLoopback(new URL(address));

function readSite(text: string): Read<string> {
  const problem =
    'Write the absolute address of the folder that the built files are served from, such as https://maps.example.org/dateline/.';
  const url = parseUrl(text || home);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) return { problem };
  if (/\.html?$/.test(url.pathname)) return { problem: `${problem} The folder, not a page in it.` };
  return { value: url.pathname.endsWith('/') ? url.href : `${url.href}/` };
}

function readAncestors(text: string): Read<string[]> {
  const sources = wordsOf(text || '*');
  const isAlone = sources.length === 1;
  const wrong = sources.filter((it) => !(isAlone && /^(?:\*|none|self)$/.test(bare(it))) && !isSource(it));
  if (wrong.length > 0)
    return {
      problem: `“${wrong[0]}” is no origin. Write * for all sites, none, self, or origins such as https://www.example.org or https://*.example.net.`,
    };
  return { value: sources.map((it) => (/^(?:none|self)$/.test(bare(it)) ? `'${bare(it)}'` : it)) };
}

const bare = (word: string) => word.replaceAll("'", '');

/** An origin as `frame-ancestors` takes it: a whole one, or one with any name before it. */
const isSource = (text: string): boolean =>
  bare(text) === 'self' ||
  /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::(?:\d{1,5}|\*))?\/?$/i.test(text);

function readOrigins(text: string): Read<string[]> {
  const origins: string[] = [];
  for (const word of wordsOf(text)) {
    const url = parseUrl(word);
    if (!url || url.href !== `${url.origin}/`)
      return { problem: `“${word}” is no origin. Write one as https://stories.example.org, without a path.` };
    if (url.protocol !== 'https:' && !isLoopback(url))
      return { problem: `“${word}” is not safe on its way. Use https; http is for this machine alone.` };
    origins.push(url.origin);
  }
  return { value: [...new Set(origins)] };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) && /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
