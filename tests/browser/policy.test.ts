import type { Page } from 'playwright-core';
import { expect, inject, it, test } from 'vitest';
import { metaPolicy } from '../../tools/site/policy.ts';
import { readSettings } from '../../tools/site/settings.ts';
import { eventually, inChromium, mapDrawn, reader } from './open-story.ts';

const appUrl = inject('appUrl');
const { newPage, takeComplaints } = inChromium();

/** A page on which every violation of its policy is noted. */
async function openWatched(path: string): Promise<{ page: Page; violations: string[] }> {
  const page = await newPage();
  const violations: string[] = [];
  await page.exposeBinding('noteViolation', (_, what: string) => void violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.noteViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(`${appUrl}${path}`);
  return { page, violations };
}

test.each([
  '?event=balad-explosions',
  'iraq-2019.html?event=balad-explosions',
  'embed.html?event=balad-explosions',
])('runs under its strict policy without one violation: %s', async (path) => {
  const { page, violations } = await openWatched(path);
  const kind = path.startsWith('embed') ? 'embed' : 'story';
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute('content')).toBe(metaPolicy(kind, readSettings({})));
  await mapDrawn(page);
  await reader(page).getByText('explosions rocked an arms depot').waitFor();
  await page.keyboard.press('n');
  await page.waitForTimeout(500);
  expect(violations).toEqual([]);
  // The policy was really on: what it forbids is noted, once by the header and once by the page itself.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'void 0';
    document.head.append(script);
  });
  await eventually(
    async () => violations.length,
    (count) => count === 2,
  );
  takeComplaints(page);
});

it('takes a story from no other origin, whatever a page of its own asks for', async () => {
  const { page, violations } = await openWatched('favicon.svg');
  await page.goto(appUrl);
  await mapDrawn(page);
  const answer = await page.evaluate(() => fetch('https://elsewhere.example/a.geojson').then(String, String));
  expect(answer).toContain('Failed to fetch');
  await eventually(
    async () => violations.length,
    (count) => count === 2,
  );
  expect(new Set(violations)).toEqual(new Set(['connect-src https://elsewhere.example/a.geojson']));
  takeComplaints(page);
});
