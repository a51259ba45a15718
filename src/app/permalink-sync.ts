import type { Explorer } from '#explorer/explorer.ts';
import { formatPermalink, parsePermalink } from '#explorer/permalink.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const shortestPause = 350;

/**
 * Keeps the address and the explorer the same: the one writer of the address. A selection is a step that “back”
 * undoes; all else changes the step it is on. While play runs the address waits.
 * @returns how to end it.
 */
export function syncPermalink(explorer: Explorer): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = explorer.permalink().event;

  const replace = () => {
    clearTimeout(timer);
    timer = undefined;
    write('replaceState', explorer.permalink());
  };
  const later = () => {
    timer ??= setTimeout(replace, shortestPause);
  };
  const write = (how: 'pushState' | 'replaceState', permalink: ReturnType<Explorer['permalink']>) => {
    const query = formatPermalink(permalink, location.search);
    written = permalink.event;
    if (query !== location.search || how === 'pushState')
      history[how](null, '', `${location.pathname}${query}${location.hash}`);
  };

  const unsubscribe = explorer.subscribe(
    (state) => state,
    (state, before) => {
      if (state.hovered !== before.hovered || state.isPlaying) return;
      const permalink = explorer.permalink();
      if (permalink.event === written) return later();
      // What had changed before the selection still belongs to the step that is left.
      if (timer !== undefined) write('replaceState', { ...permalink, event: written });
      clearTimeout(timer);
      timer = undefined;
      write('pushState', permalink);
    },
  );
  const goBack = () => {
    clearTimeout(timer);
    timer = undefined;
    const permalink = parsePermalink(location.search);
    written = permalink.event;
    explorer.restore(permalink);
  };
  addEventListener('popstate', goBack);
  return () => {
    if (timer !== undefined) replace();
    unsubscribe();
    removeEventListener('popstate', goBack);
  };
}
