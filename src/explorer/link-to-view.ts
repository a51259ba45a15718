import type { Explorer } from './explorer.ts';
import { formatPermalink } from './permalink.ts';

/**
 * The full address of the view as it is now: the address bar lags behind it, and while play runs it waits. null where no
 * link leads to the events.
 * @param address of the page; what of it is not ours stays.
 */
export function linkToView(
  { permalink, isLocal }: Pick<Explorer, 'permalink' | 'isLocal'>,
  address: string,
): string | null {
  if (isLocal) return null;
  const url = new URL(address);
  url.search = formatPermalink(permalink(), url.search);
  return url.href;
}
