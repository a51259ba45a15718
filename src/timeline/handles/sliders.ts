import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { sayInstant } from '#phrases/say-date.ts';
import { DAY, type Instant } from '#time/calendar.ts';
import { after, before, nearest, type Step } from '#timeline/axis/steps.ts';

export const sliderNames = ['start', 'playhead', 'end'] as const;
export type SliderName = (typeof sliderNames)[number];

/** A slider of time: what it may be, what it is, and how it is set. */
export type Slider = {
  bounds(explorer: Explorer): Span;
  value(explorer: Explorer): Instant;
  /** Sets it as a key does, which goes from tick to tick by itself; `tick` is the finest on the axis. */
  setExactly(explorer: Explorer, to: Instant, tick: Step): void;
  /** Sets it as a drag does, which seldom ends on a tick. */
  set(explorer: Explorer, to: Instant, tick: Step): void;
  /** Remembers how things stand; the function returned puts them back. */
  remember(explorer: Explorer): () => void;
  /** In words, as fine as an axis of `span` ms shows it. */
  say(explorer: Explorer, span: number): string;
};

/** The playhead runs within the window; each end of the window runs from the other to the end of all time. */
export const sliders: Record<SliderName, Slider> = {
  playhead: {
    bounds: (explorer) => explorer.windowSpan(),
    value: (explorer) => explorer.playhead(),
    setExactly: (explorer, to) => explorer.scrubTo(to),
    set: (explorer, to) => explorer.scrubTo(to),
    remember(explorer) {
      const { playhead } = explorer.state();
      return () => explorer.scrubTo(playhead ?? Number.POSITIVE_INFINITY);
    },
    say(explorer, span) {
      const playhead = explorer.playhead();
      return playhead < explorer.windowSpan()[1] ? sayInstant(playhead, span) : sayEnd(playhead, span);
    },
  },
  start: {
    bounds: ({ whole, windowSpan }) => [whole[0], windowSpan()[1]],
    value: ({ windowSpan }) => windowSpan()[0],
    // A tick stays between the two ends; where there is none, as in a window that a link names, the end stays as it is.
    setExactly({ windowSpan, setWindow }, to, tick) {
      const [start, end] = windowSpan();
      setWindow([Math.min(to, Math.max(before(end, tick), start)), end]);
    },
    set(explorer, to, tick) {
      sliders.start.setExactly(explorer, stopNear(to, tick, explorer.whole[0]), tick);
    },
    remember: rememberWindow,
    say: ({ windowSpan }, span) => sayInstant(windowSpan()[0], span),
  },
  end: {
    bounds: ({ whole, windowSpan }) => [windowSpan()[0], whole[1]],
    value: ({ windowSpan }) => windowSpan()[1],
    setExactly({ windowSpan, setWindow }, to, tick) {
      const [start, end] = windowSpan();
      setWindow([start, Math.max(to, Math.min(after(start, tick), end))]);
    },
    set(explorer, to, tick) {
      sliders.end.setExactly(explorer, stopNear(to, tick, explorer.whole[1]), tick);
    },
    remember: rememberWindow,
    say: ({ windowSpan }, span) => sayEnd(windowSpan()[1], span),
  },
};

/**
 * Ends of a window fall on ticks: a reader means whole days, and a link to them stays short. But for the first and the last
 * instant of all time, which need not be on one.
 */
function stopNear(to: Instant, tick: Step, ofAllTime: Instant): Instant {
  const at = nearest(to, tick);
  return Math.abs(ofAllTime - to) <= Math.abs(at - to) ? ofAllTime : at;
}

/** Spans are half-open: one that ends as 24 August begins is said to end on the 23rd, its last day. */
function sayEnd(end: Instant, span: number): string {
  return sayInstant(span >= 7 * DAY ? end - 1 : end, span);
}

function rememberWindow({ state, setWindow }: Explorer): () => void {
  const { window } = state();
  return () => setWindow(window);
}
