import type { Explorer } from '#explorer/explorer.ts';
import { formatPermalink, type Permalink, parsePermalink } from '#explorer/permalink.ts';
import { placeOfView } from './place-of-view.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const shortestPause = 350;

/**
 * Keeps the address and the explorer the same: the one writer of the address. A selection is a step that “back”
 * undoes, but those that a key held down goes through are one step; all else changes the step it is on. While play
 * runs the address waits. Where no link leads to the events, the steps keep the view and the address says nothing of it.
 * @returns how to end it.
 */
export function syncPermalink(explorer: Explorer): () => void {
  const place = placeOfView(explorer);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = eventIn(place.read(), explorer);
  let isKeyHeld = false;
  let isRestoring = false;

  const write = (how: 'pushState' | 'replaceState', permalink: Permalink) => {
    clearTimeout(timer);
    timer = undefined;
    written = permalink.event;
    const query = formatPermalink(permalink, place.read());
    if (query === place.read()) return;
    place.write(how, query);
  };
  const later = () => {
    timer ??= setTimeout(() => write('replaceState', explorer.permalink()), shortestPause);
  };
  const push = (permalink: Permalink) => {
    if (isKeyHeld) return write('replaceState', permalink);
    // What had changed before the selection still belongs to the step that is left.
    if (timer !== undefined) write('replaceState', { ...permalink, event: written });
    write('pushState', permalink);
  };

  const noteInput = (event: Event) => {
    isKeyHeld = event instanceof KeyboardEvent && event.repeat;
  };
  for (const type of ['keydown', 'keyup', 'pointerdown']) addEventListener(type, noteInput, true);

  // The step of a file, whose page was loaded again: it shows this story now.
  if (!explorer.isLocal && !place.isHere()) place.write('replaceState', place.read());
  // This may have come after the reader's first choice.
  if (explorer.permalink().event !== written) push(explorer.permalink());
  const unsubscribe = explorer.subscribe(
    (state) => state,
    (state, before) => {
      // Where other events have come, what is under the pointer changes beside all else.
      const isHover = state.hovered !== before.hovered && state.table === before.table;
      if (isRestoring || isHover) return;
      const permalink = explorer.permalink();
      // What was changed before play began is written now, or it would be written in the middle of it.
      if (state.isPlaying && !before.isPlaying && timer !== undefined) write('replaceState', permalink);
      if (state.isPlaying) return;
      if (permalink.event === written) later();
      else push(permalink);
    },
  );
  const goBack = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!place.isHere()) return location.reload();
    isRestoring = true;
    explorer.restore(parsePermalink(place.read()));
    isRestoring = false;
    written = eventIn(place.read(), explorer);
  };
  addEventListener('popstate', goBack);
  return () => {
    if (timer !== undefined) write('replaceState', explorer.permalink());
    unsubscribe();
    for (const type of ['keydown', 'keyup', 'pointerdown']) removeEventListener(type, noteInput, true);
    removeEventListener('popstate', goBack);
  };
}

/** The event that an address names, if the story has it. */
function eventIn(query: string, { rowOf }: Explorer): string | null {
  const { event } = parsePermalink(query);
  return event !== null && rowOf(event) !== null ? event : null;
}
