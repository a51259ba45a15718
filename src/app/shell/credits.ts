import { basemapFacts } from '#map/basemap-facts.ts';
import type { Story } from '#story/schema.ts';

/** Most names of sources that one line bears. */
const mostNamed = 3;

/** Whose words and whose map these are, for what leaves the page. */
export function sayCredits(story: Pick<Story, 'sources'>): string {
  return `${saySources(story)}. ${mapCredit}`;
}

/** Whose words a story rests on. Sources go by the names that readers know them by. */
export function saySources({ sources }: Pick<Story, 'sources'>): string {
  const names = [...new Set(sources.map((it) => it['container-title'] ?? it.publisher ?? it.title))];
  const more = names.length - mostNamed;
  const said = names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${said}`;
}

export const mapCredit = `Map: ${basemapFacts.attribution}. Made with Dateline.`;
