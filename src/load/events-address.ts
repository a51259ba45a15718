import { isBareName, type StoryAddress, storyAddress } from './story-address.ts';
import { storyOrigins } from './story-origins.ts';

/** The file of events that an address asks for: `?events=…`, a path or URL. It goes before any story. */
export const eventsAsked = (query: string): string | null => new URLSearchParams(query).get('events') || null;

/**
 * Where `?events=` leads, under the rules of `?story=`: the same origin, or one that the deployment allows. There are no
 * bare names here: `quakes` is a file beside the page.
 */
export function eventsAddress(
  events: string,
  base: string,
  allowed: readonly string[] = storyOrigins,
): StoryAddress {
  return storyAddress(isBareName(events) ? `./${events}` : events, base, allowed);
}

/** What a file is called: the last part of its path. */
export function nameOfFile({ pathname }: URL): string {
  const last = pathname.split('/').findLast(Boolean) ?? pathname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
