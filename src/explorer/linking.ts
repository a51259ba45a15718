import type { Query } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import type { Span } from '#events/window.ts';
import type { Derived } from './derived.ts';
import { indexesOfKinds } from './kinds.ts';
import type { Permalink } from './permalink.ts';
import { clampExtent, clampSpan, revealed } from './spans.ts';
import type { SetState, State } from './state.ts';

type Workings = Pick<Derived, 'home'> & {
  state: State;
  set: SetState;
  /** Of the events that are here. */
  records: () => Records;
  /** The table has but a part of the events. */
  isPartial: boolean;
  search: (query: Query | null) => Promise<void>;
};

/** The view as a link says it. */
export function linking({ home, state, set, records, isPartial, search }: Workings) {
  /** The extent that a link opens on when it names none. */
  function opened(selected: number | null): Span {
    if (selected === null) return home();
    const { table, whole } = state();
    return revealed(home(), [table.start[selected]!, table.end[selected]!], whole, home());
  }
  return {
    /** Goes to the view that a link names; what it does not name goes back to the story's opening. */
    restore(link: Permalink) {
      const { story, whole } = state();
      const selected = link.event === null ? null : records().rowOf(link.event);
      set({
        selected,
        wanted: selected === null && isPartial ? link.event : null,
        isStepped: false,
        hovered: null,
        extent: link.extent ? clampExtent(link.extent, whole) : opened(selected),
        window: link.window && clampSpan(link.window, whole),
        playhead: link.playhead,
        isPlaying: false,
        rested: null,
        kinds: link.kinds && indexesOfKinds(story, link.kinds),
        camera: link.camera,
      });
      // A link that names no search ends the one there is. Where it fails all is shown, as by any bad link.
      search({ text: link.search ?? '', columns: link.facets ?? {} }).catch(() => {});
    },
    /** What a link must say to come back to this view; what the story opens on by itself is left out. */
    permalink(): Permalink {
      const { story, selected, wanted, window, playhead, extent, kinds, query, camera } = state();
      const isOpening = extent.every((instant, i) => instant === opened(selected)[i]);
      return {
        event: selected === null ? wanted : records().idAt(selected),
        window,
        playhead,
        extent: isOpening ? null : extent,
        camera,
        search: query?.text || null,
        facets: query && Object.keys(query.columns).length > 0 ? query.columns : null,
        kinds: kinds && story.kinds.filter((_, i) => kinds.has(i)).map((kind) => kind.id),
      };
    },
  };
}
