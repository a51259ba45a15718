import type { Page } from 'playwright-core';

/**
 * Waits until something is so in the page. Playwright's own way evaluates a text there again and again, which the
 * page's policy forbids.
 */
export async function holds(page: Page, isSo: () => boolean, ms = 180_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await page.evaluate(isSo))) {
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
