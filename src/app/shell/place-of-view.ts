import type { Explorer } from '#explorer/explorer.ts';
import { formatPermalink, parsePermalink } from '#explorer/permalink.ts';

/** Where the view of a page is kept, so that “back” finds it. */
export type PlaceOfView = {
  /** The view as the query of an address. */
  read(): string;
  /** Does nothing where the browser takes no more changes for now. */
  write(how: 'pushState' | 'replaceState', query: string): void;
  /** False where “back” or “forward” has come to a step at which other events were open. */
  isHere(): boolean;
};

/**
 * Names the steps of the file that is open. Those of another one, and those left over from before the page was loaded
 * again, hold views of other events.
 */
let opening = Math.random();

/** To be called before a file takes the place of another one. */
export function beginSteps(): void {
  opening = Math.random();
}

/** Of a story the address; of a file that no link leads to the step itself, under an address that opens the page. */
export function placeOfView({ isLocal }: Pick<Explorer, 'isLocal'>): PlaceOfView {
  return isLocal ? inTheStep : inTheAddress;
}

const inTheAddress: PlaceOfView = {
  read: () => location.search,
  write: (how, query) => change(how, null, `${location.pathname}${query}${location.hash}`),
  isHere: () => !isStepOfFile(),
};

const inTheStep: PlaceOfView = {
  read: () => (isStepOfFile() ? history.state.view : ''),
  write: (how, query) => change(how, { view: query, opening }, addressWithoutStory()),
  isHere: () => isStepOfFile() && history.state.opening === opening,
};

/** Whether the step was made while a file of this machine was open, whichever. */
export function isStepOfFile(): boolean {
  return typeof history.state?.view === 'string';
}

function change(how: 'pushState' | 'replaceState', state: unknown, address: string): void {
  try {
    history[how](state, '', address);
  } catch {
    // Safari throws once it has had enough; the next change writes all that this one would have.
  }
}

/** The address of the page without the story and the view that it names: what is not ours stays. */
function addressWithoutStory(): string {
  const params = new URLSearchParams(formatPermalink(parsePermalink(''), location.search));
  for (const key of ['story', 'events', 'columns']) params.delete(key);
  return `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`;
}
