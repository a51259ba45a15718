import type { BrowserContextOptions, Page } from 'playwright-core';

/** One picture of the gallery: where it is taken, of what, and what is done before it. */
export type View = {
  /** Words to filter by; also the name of the file. */
  name: string;
  frame: Frame;
  query?: string;
  context?: BrowserContextOptions;
  /** What the page must have come to: the map drawn by WebGL, or only the words. */
  ready: 'map' | 'words';
  /** A browser without any WebGL. */
  webgl?: false;
  /** Chromium’s simulation of an eye. */
  eye?: 'protanopia' | 'deuteranopia' | 'tritanopia' | 'achromatopsia';
  /** Before the page loads. */
  before?: (page: Page) => Promise<unknown>;
  /** Once it is ready: brings it into the state to be seen, and waits until it is. */
  prepare?: (page: Page) => Promise<unknown>;
  /** All of the page, however long, and not the frame alone. */
  isWhole?: true;
};

export const frames = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  sideways: { width: 844, height: 390 },
  small: { width: 360, height: 640 },
  paper: { width: 794, height: 1123 },
  slip: { width: 280, height: 600 },
  strip: { width: 360, height: 600 },
  low: { width: 360, height: 400 },
  column: { width: 640, height: 620 },
  spread: { width: 1200, height: 720 },
} as const;
export type Frame = keyof typeof frames;

/** The same view at several sizes of the page. */
export const inFrames = (
  list: readonly Frame[],
  name: string,
  view: Omit<View, 'name' | 'frame' | 'ready'> & Partial<Pick<View, 'ready'>>,
): View[] => list.map((frame) => ({ name: `${name} ${frame}`, frame, ready: 'map', ...view }));

export const dark: BrowserContextOptions = { colorScheme: 'dark' };

/** As a reader sets it in the browser: every size in rem doubles. */
export async function doubleText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
}

/** Waits until an element has kept its box for three frames. */
export async function still(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let before = '';
        let frames = 0;
        const look = () => {
          const box = JSON.stringify(element.getBoundingClientRect());
          frames = box === before ? frames + 1 : 0;
          before = box;
          if (frames === 3) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
