import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventually, inChromium, mapDrawn, reader } from './open-story.ts';

const { open, takeComplaints } = inChromium();

/** The policy that the README recommends: what it promises is what is tested. */
const policy = /`(default-src 'none'; [^`]+)`/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

it('runs under the strict Content-Security-Policy of the README without one violation', async () => {
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|blob:|\*/);
  const page = await open('', { hasMap: false });
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { noteViolation(what: string): void }).noteViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  await page.route(/\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${page.url()}?event=balad-explosions`);
  await mapDrawn(page);
  await reader(page).getByText('explosions rocked an arms depot').waitFor();
  await page.keyboard.press('n');
  await page.waitForTimeout(500);
  expect(violations).toEqual([]);
  // The policy was really on: what it forbids is noted.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'void 0';
    document.head.append(script);
  });
  await eventually(
    async () => violations.length,
    (count) => count === 1,
  );
  takeComplaints(page);
});
