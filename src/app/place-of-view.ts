import type { Explorer } from '#explorer/explorer.ts';
import { formatPermalink, parsePermalink } from '#explorer/permalink.ts';

/** Where the view of a page is kept, so that “back” finds it. */
export type PlaceOfView = {
  /** The view as the query of an address. */
  read(): string;
  write(how: 'pushState' | 'replaceState', query: string): void;
  /** False where “back” or “forward” has come to a step at which other events were open. */
  isHere(): boolean;
};

/** Of a story the address; of a file that no link leads to the step itself, under an address that opens the page. */
export function placeOfView({ isLocal }: Pick<Explorer, 'isLocal'>): PlaceOfView {
  return isLocal ? inTheStep : inTheAddress;
}

const inTheAddress: PlaceOfView = {
  read: () => location.search,
  write: (how, query) => history[how](null, '', `${location.pathname}${query}${location.hash}`),
  isHere: () => viewOfStep() === null,
};

const inTheStep: PlaceOfView = {
  read: () => viewOfStep() ?? '',
  write: (how, query) => history[how]({ view: query }, '', addressWithoutStory()),
  isHere: () => viewOfStep() !== null,
};

/** The address of the page without the story and the view that it names: what is not ours stays. */
function addressWithoutStory(): string {
  const params = new URLSearchParams(formatPermalink(parsePermalink(''), location.search));
  for (const key of ['story', 'events', 'columns']) params.delete(key);
  return `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`;
}

function viewOfStep(): string | null {
  const { state } = history;
  return typeof state?.view === 'string' ? state.view : null;
}
