import { storyOrigins } from './story-origins.ts';

/** The story that opens where neither the address nor the page names one. */
export const frontDoor = 'iraq-2019';

/**
 * What an address asks for: what its query names (`?story=…`), else the story that its page was written for.
 * @param ownStory name of that story, where the page has one
 */
export const requestedStory = (query: string, ownStory?: string): string =>
  new URLSearchParams(query).get('story') || ownStory || frontDoor;

/** True for the name of a story of this site: it has no ending and no folder. */
export const isBareName = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(text);

export type StoryAddress = { ok: true; url: URL; isOfThisSite: boolean } | { ok: false; found: string };

/**
 * Where `?story=` leads: a bare name is a story of this site (`stories/<name>.geojson`); anything else is a path or
 * URL. It must lie on the same origin, or on one that the deployment allows: no request ever goes to another host.
 * @param base the address of the page, with its query or without.
 */
export function storyAddress(
  story: string | null,
  base: string,
  allowed: readonly string[] = storyOrigins,
): StoryAddress {
  const name = story || frontDoor;
  const path = isBareName(name) ? `stories/${name}.geojson` : name;
  if (!URL.canParse(path, base)) return { ok: false, found: name };
  const url = new URL(path, base);
  const page = new URL(base);
  // The protocol too: a blob: URL carries the page’s origin, and to a page opened as a file all origins are “null”.
  const isOfThisSite = url.origin === page.origin && url.protocol === page.protocol;
  const isAllowed = /^https?:$/.test(url.protocol) && allowed.includes(url.origin);
  return isOfThisSite || isAllowed ? { ok: true, url, isOfThisSite } : { ok: false, found: url.href };
}
