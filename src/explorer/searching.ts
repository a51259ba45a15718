import type { Finder, Query } from '#events/query.ts';
import type { SetState, State } from './state.ts';

type Workings = { state: State; set: SetState; finder: () => Finder | null };

/** Searching the events. */
export function searching({ finder, state, set }: Workings) {
  let calledOff: AbortController | null = null;
  return {
    /**
     * Shows only what matches; null, or a query that asks for nothing, shows all again. Until the answers have come those
     * of the query before stand. Does nothing where there is nobody to search. Rejects where the search fails; then all is
     * shown.
     */
    async search(asked: Query | null): Promise<void> {
      const query = asked && (asked.text !== '' || Object.keys(asked.columns).length > 0) ? asked : null;
      calledOff?.abort();
      calledOff = null;
      const searched = finder();
      if (query === null || searched === null) return set({ query: null, found: null });
      calledOff = new AbortController();
      const { signal } = calledOff;
      set({ query, isPlaying: false });
      try {
        const rows = await searched.find(query, signal);
        // A selection, or other events, may have ended the search in the meantime.
        if (!signal.aborted && state().query === query) set({ found: { query, rows } });
      } catch (error) {
        if (signal.aborted) return;
        set({ query: null, found: null });
        throw error;
      }
    },
  };
}
