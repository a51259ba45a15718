import { explorerFromFile } from '#app/files/explorer-from-file.ts';
import { elsewhere } from '#app/shell/file-failures.ts';
import { sayProgress } from '#app/shell/say-progress.ts';
import { sayLosses } from '#app/shell/say-rows.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { eventsAddress, nameOfFile } from '#load/events-address.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { parseMapping } from '#load/mapping-link.ts';
import { openEvents } from '#load/open-events.ts';
import { say } from '#words/embed.ts';

type BroughtForEmbed =
  | { ok: true; explorer: Explorer; note: string | null }
  | { ok: false; failure: LoadFailure };

/**
 * Opens in a frame what `?events=` names, at the view that its address has.
 * @param tell is told how far it has come
 */
export async function bringForEmbed(events: string, tell: (words: string) => void): Promise<BroughtForEmbed> {
  const address = eventsAddress(events, document.baseURI);
  if (!address.ok) return { ok: false, failure: elsewhere(address.found) };
  const input = { name: nameOfFile(address.url), url: address.url };
  const mapping = parseMapping(new URLSearchParams(location.search).get('columns'));
  const brought = await explorerFromFile(openEvents, input, {
    isLocal: false,
    isInFrame: true,
    link: parsePermalink(location.search),
    onProgress: (progress) => tell(say('openingEvents', { progress: sayProgress(progress) })),
    ...(mapping && { mapping }),
  });
  if (!brought.ok) return brought;
  const { explorer, opened } = brought;
  if (!opened) return { ok: true, explorer, note: null };
  const facts = opened.state === 'tiles' ? opened.facts : opened.report;
  const losses = sayLosses(facts);
  const note = losses.length > 0 ? say('rowsLost', { rows: facts.rows, losses }) : null;
  return { ok: true, explorer, note };
}
