import { isBareName, type StoryAddress, storyAddress } from './story-address.ts';
import { storyOrigins } from './story-origins.ts';

/**
 * Endings of files that are no story, whatever they are asked for as. The page asks before anything else has come, so
 * that they stand here apart from the types of files; a test holds them together.
 */
const noStory =
  /\.(csv|tsv|tab|ndjson|jsonl|geojsonl|geojsonseq|parquet|geoparquet|pmtiles)(\.(gz|gzip))?([?#]|$)/i;

/**
 * The file of events that an address asks for, a path or URL: `?events=…`, which goes before any story, or a `?story=…`
 * that can be none.
 */
export function requestedEvents(query: string): string | null {
  const params = new URLSearchParams(query);
  const story = params.get('story') ?? '';
  return params.get('events') || (noStory.test(story) ? story : null);
}

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
