import { scrollerOf } from '#reader/shared/scroller.ts';

/** What a list is seen through. CSS pixels. */
export type Frame = {
  /** Of the viewport. */
  top(): number;
  /** How high it is; 0 while it is hidden. */
  room(): number;
  scrollBy(pixels: number): void;
  /** @returns how to stop listening */
  listen(onScroll: () => void, onResize: () => void): () => void;
};

/** The nearest element around a list that scrolls, else the page. */
export function frameOf(list: HTMLElement): Frame {
  const scroller = scrollerOf(list);
  const target = scroller ?? document;
  const element = scroller ?? document.documentElement;
  return {
    top: () => (scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0),
    room: () => element.clientHeight,
    scrollBy(pixels) {
      element.scrollTop += pixels;
    },
    listen(onScroll, onResize) {
      const observer = new ResizeObserver(onResize);
      for (const sized of [element, list]) observer.observe(sized);
      target.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        observer.disconnect();
        target.removeEventListener('scroll', onScroll);
      };
    },
  };
}
