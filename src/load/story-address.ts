/** The story that opens when the address names none. */
export const frontDoor = 'iraq-2019';

/** True where an address (its query, `?story=…`) leads to the story of the front door. */
export function isFrontDoor(query: string): boolean {
  const story = new URLSearchParams(query).get('story');
  return !story || story === frontDoor;
}

export type StoryAddress = { ok: true; url: URL } | { ok: false; found: string };

/**
 * Where `?story=` leads: a bare name is a story of this site (`stories/<name>.geojson`); anything else is a path or
 * URL, which must lie on the same origin, since no request ever goes to another host.
 * @param base the address of the page, with its query or without.
 */
export function storyAddress(story: string | null, base: string): StoryAddress {
  const name = story || frontDoor;
  const isBareName = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name);
  const path = isBareName ? `stories/${name}.geojson` : name;
  if (!URL.canParse(path, base)) return { ok: false, found: name };
  const url = new URL(path, base);
  const page = new URL(base);
  // The protocol too: a blob: URL carries the page’s origin, and to a page opened as a file all origins are “null”.
  const isOfThisSite = url.origin === page.origin && url.protocol === page.protocol;
  return isOfThisSite ? { ok: true, url } : { ok: false, found: url.href };
}
