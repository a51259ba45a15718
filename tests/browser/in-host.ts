import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { eventually, inChromium } from './open-story.ts';

const hostUrl = inject('hostUrl');

/** One entry of the Layout Instability API, as a host page has noted it. */
type Shift = { value: number; sources: string[] };

/** What a page that holds an embed has noted of itself. */
type Notes = { shifts: Shift[]; heard: { data: unknown; origin: string }[] };
declare global {
  interface Window {
    noted: Notes;
    noteViolation(what: string): void;
  }
}

/** Gives a test file host pages on an origin that is not the app's, watched as `inChromium` watches pages. */
export function inHosts({ webgl = true } = {}) {
  const { newPage, takeComplaints } = inChromium({ webgl });
  const violations = new Map<Page, string[]>();

  /**
   * Opens a page of the host: one of `examples/` by its path, or one made of the HTML given (its body).
   * Whatever violates a policy, in the page or in its frames, is noted.
   */
  async function openHost(
    what: { path: string } | { html: string },
    context: BrowserContextOptions = {},
  ): Promise<Page> {
    const page = await newPage(context);
    const violated: string[] = [];
    violations.set(page, violated);
    await page.exposeBinding('noteViolation', (_, said: string) => void violated.push(said));
    await page.addInitScript(takeNotes);
    await page.goto('path' in what ? `${hostUrl}${what.path}` : madeAddress(what.html));
    return page;
  }
  return { openHost, takeComplaints, violationsOn: (page: Page) => violations.get(page) ?? [] };
}

/** Address of a page of the host with this HTML as its body. */
export const madeAddress = (html: string): string => `${hostUrl}?${new URLSearchParams({ body: html })}`;

/** Runs in every frame before its own scripts. */
function takeNotes(): void {
  const noted: Notes = { shifts: [], heard: [] };
  window.noted = noted;
  addEventListener('message', ({ data, origin }) => noted.heard.push({ data, origin }));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.noteViolation(`${violatedDirective} ${blockedURI}`),
  );
  type ShiftEntry = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as ShiftEntry[])
      if (!hadRecentInput)
        noted.shifts.push({
          value,
          sources: sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 80)),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The inside of the page's first embed, or of another. */
export const embedIn = (page: Page, index = 0): FrameLocator =>
  page.locator('iframe').nth(index).contentFrame();

/** Everything that moved on the host page without its reader having done anything. */
export const shiftsOn = (page: Page): Promise<Shift[]> => page.evaluate(() => window.noted.shifts);

/** Messages of our protocol that the host has heard, of one type. */
export async function heard(page: Page, type: string): Promise<Record<string, unknown>[]> {
  const all = await page.evaluate(() => window.noted.heard.map(({ data }) => data));
  return all.filter(
    (data): data is Record<string, unknown> =>
      typeof data === 'object' && data !== null && 'dateline' in data && 'type' in data && data.type === type,
  );
}

/** Waits until the host has heard a message of this type, and hands over the newest. */
export async function hears(page: Page, type: string): Promise<Record<string, unknown>> {
  const all = await eventually(
    () => heard(page, type),
    (messages) => messages.length > 0,
    45_000,
  );
  return all.at(-1)!;
}
