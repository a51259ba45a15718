import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from './open-story.ts';

const { open } = inChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function shareEmbed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  await page.getByRole('radio', { name: 'Fixed' }).check();
}

describe('accessibility (axe, WCAG 2.2 AA)', () => {
  it.each([
    ['the opening view', '', {}],
    ['an event being read', '?event=balad-explosions', {}],
    ['the dark scheme', '?event=july-19-strike', { colorScheme: 'dark' as const }],
    ['a phone', '?event=balad-explosions', { viewport: { width: 390, height: 844 } }],
    ['the share dialog', '?event=balad-explosions', {}, shareEmbed],
    ['the share dialog in the dark', '?story=iraq-2019', { colorScheme: 'dark' as const }, shareEmbed],
  ])('finds nothing to mend in %s', async (_, query, context, prepare?: (page: Page) => Promise<void>) => {
    const page = await open(query, context);
    await prepare?.(page);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(root: Document, options: object): Promise<AxeResults> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const results = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
