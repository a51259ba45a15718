import type { Span } from '#events/window.ts';
import type { Instant } from '#time/calendar.ts';
import type { Derived } from './derived.ts';
import type { Camera } from './permalink.ts';
import { clampExtent, clampWindow, framed } from './spans.ts';
import type { SetState, State } from './state.ts';

type Workings = Pick<Derived, 'home' | 'windowSpan'> & { state: State; set: SetState };

/** Moving axis, window, playhead and map. */
export function looking({ home, state, set, windowSpan }: Workings) {
  return {
    /** Puts a part of time on the axis; kept within the story's time and no narrower than ten minutes. */
    lookAt(extent: Span) {
      set({ extent: clampExtent(extent, state().whole) });
    },
    /** Narrows what is looked at to a span; null, or all of the story's time, opens it again. */
    setWindow(window: Span | null) {
      set({ window: window && clampWindow(window, state().whole), isPlaying: false });
    },
    /** Puts the playhead at a moment; at or past the end of the window, all has happened. */
    scrubTo(instant: Instant) {
      const [start, end] = windowSpan();
      set({ playhead: instant >= end ? null : Math.max(instant, start), isPlaying: false, rested: null });
    },
    /** Remembers where the map came to rest; the map itself owns its moving camera. */
    moveCamera(camera: Camera | null) {
      set({ camera });
    },
    play() {
      set({ isPlaying: true });
    },
    pause() {
      set({ isPlaying: false });
    },
    setSpeed(speed: number) {
      set({ speed });
    },
    /** Moves the playhead as play does, and keeps it on the axis; `rested` of the rest on the event has passed. */
    advanceTo(instant: Instant, rested: number | null = null) {
      const { extent, whole } = state();
      const isInView = instant >= extent[0] && instant <= extent[1];
      set({
        playhead: instant >= windowSpan()[1] ? null : instant,
        rested,
        ...(isInView ? {} : { extent: framed(extent, [instant, instant], whole, home()) }),
      });
    },
  };
}
