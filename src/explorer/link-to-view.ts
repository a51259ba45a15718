import type { Explorer } from './explorer.ts';
import { formatPermalink } from './permalink.ts';

/**
 * The full address of the view as it is now: the address bar lags behind it, and while play runs it waits.
 * @param address of the page; what of it is not ours stays.
 */
export function linkToView({ permalink }: Pick<Explorer, 'permalink'>, address: string): string {
  const url = new URL(address);
  url.search = formatPermalink(permalink(), url.search);
  return url.href;
}
