import { basemapFacts } from '#map/basemap-facts.ts';
import type { Story } from '#story/schema.ts';
import { say } from '#words/credits.ts';

/** Most names of sources that one line bears. */
const mostNamed = 3;

/** Whose words and whose map these are, for what leaves the page. */
export const sayCredits = (story: Pick<Story, 'sources'>): string =>
  say('credits', { sources: saySources(story), makers: basemapFacts.attribution });

/** Whose words a story rests on. Sources go by the names that readers know them by. */
export function saySources({ sources }: Pick<Story, 'sources'>): string {
  const all = [...new Set(sources.map((it) => it['container-title'] ?? it.publisher ?? it.title))];
  const more = all.length - mostNamed;
  const names = [...all.slice(0, mostNamed), ...(more > 0 ? [say('moreSources', { count: more })] : [])];
  return say('sources', { count: all.length, names });
}

export const sayMapMakers = (): string => say('mapBy', { makers: basemapFacts.attribution });

/** Whose map it is, for paper. */
export const sayMadeWith = (): string => say('madeWith', { makers: basemapFacts.attribution });
