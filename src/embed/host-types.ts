/**
 * Types of `embed.js`: the element <dateline-story>, what it tells and what can be asked of it. The script itself is
 * checked against this file, and the build lays it beside the script as `embed.d.ts`.
 *
 * Times are EDTF texts, such as 2019-08-20 or 2019-08-18/2019-08-22.
 */

/** `auto` follows the reader's system. */
export type DatelineTheme = 'auto' | 'light' | 'dark';

/** The attributes of the element. */
export interface DatelineStoryAttributes {
  /** Address of an `embed.html` or of the folder it lies in; left out, the folder of `embed.js`. */
  src?: string | undefined;
  /** The story: a name in that folder's `stories/`, or a path. */
  story?: string | undefined;
  /** In place of a story a file of events: its path. */
  events?: string | undefined;
  /** Which column of that file is what, as the app's own links have it. */
  columns?: string | undefined;
  /** Id of the event that is open. */
  event?: string | undefined;
  /** The span looked at. */
  window?: string | undefined;
  /** The moment looked at. */
  playhead?: string | undefined;
  theme?: DatelineTheme | undefined;
  /** BCP 47; left out, the language of the story. */
  lang?: string | undefined;
  /** Which of `title,timeline,key` are shown; left out, all. */
  ui?: string | undefined;
  /** CSS pixels, for a height that stays; left out, the height follows the width. */
  height?: string | number | undefined;
}

/** What the element's events carry, by the name of the event. */
export interface DatelineStoryDetails {
  /** The story is open. */
  ready: { story: string; title: string; lang: string; events: number };
  /** The reader or the page has opened an event, or closed it (null). */
  select: { id: string | null; title?: string };
  /** Another span of time is looked at; null is all of it. */
  window: { edtf: string | null };
  /** The moment looked at has moved; null is the end, where all has happened. Ten times a second while play runs. */
  playhead: { edtf: string | null };
  play: Record<never, never>;
  pause: Record<never, never>;
  /** The story did not open, or an attribute asks for what there is not. */
  error: { message: string };
}

/** None of them bubbles. */
export type DatelineStoryEventMap = {
  [K in keyof DatelineStoryDetails]: CustomEvent<DatelineStoryDetails[K]>;
};

/**
 * The promises resolve when the embed has done what was asked, and reject with its words if it cannot, and where it does
 * not answer within ten seconds or is removed. What is asked before the story is open waits for it.
 */
export interface DatelineStoryElement extends HTMLElement {
  /** Resolves when the story is open; rejects when it cannot be. Another promise after another story. */
  readonly ready: Promise<DatelineStoryDetails['ready']>;
  /** Opens an event; null closes it. */
  select(id: string | null): Promise<void>;
  /** Puts the playhead at a moment; null is the end. */
  scrubTo(edtf: string | null): Promise<void>;
  /** Narrows what is looked at to a span; null is all of time. */
  setWindow(edtf: string | null): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  setTheme(theme: DatelineTheme): Promise<void>;

  addEventListener<K extends keyof DatelineStoryEventMap>(
    type: K,
    listener: (this: DatelineStoryElement, event: DatelineStoryEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof DatelineStoryEventMap>(
    type: K,
    listener: (this: DatelineStoryElement, event: DatelineStoryEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** `onselect={…}` and so on, as React 19 listens on a custom element. */
type DatelineStoryListeners = {
  [K in keyof DatelineStoryEventMap as `on${K}`]?: ((event: DatelineStoryEventMap[K]) => void) | undefined;
};

declare global {
  interface HTMLElementTagNameMap {
    'dateline-story': DatelineStoryElement;
  }
}

// Where there is no React, this is about nothing.
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'dateline-story': Omit<HTMLAttributes<DatelineStoryElement>, keyof DatelineStoryAttributes> &
        // @ts-ignore
        ClassAttributes<DatelineStoryElement> &
        DatelineStoryAttributes &
        DatelineStoryListeners;
    }
  }
}
