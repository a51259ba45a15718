import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeEventFiles } from '../gallery/event-files.ts';
import { fileFrames, fileViews } from '../gallery/file-views.ts';
import { frames } from '../gallery/view.ts';
import { inChromium, mapDrawn, plainMapDrawn } from './open-story.ts';

const { open, newPage } = inChromium();
/** The map that WebGL draws is one picture with buttons over it, whatever lies beside it. */
const plain = inChromium({ webgl: false });
const isOfMap = /open|key|bubbles|tiles|embed low/;
const appUrl = inject('appUrl');
/** Beside the app that the tests serve. */
const folder = 'in-gallery';
const path = `${inject('appFolder')}/${folder}`;

beforeAll(() => writeEventFiles(path));
afterAll(() => rmSync(path, { recursive: true, force: true }));

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
  ])('finds nothing to fix in %s', async (_, query, context, prepare?: (page: Page) => Promise<void>) => {
    const page = await (prepare ? plain.open : open)(query, context);
    await prepare?.(page);
    expect(await violationsOn(page)).toEqual([]);
  });

  // Each by day and by night, once wide and once on a phone, and what is in a low frame.
  const ofFiles = [
    ...fileViews.filter(({ name }) => !/arabic|text 200/.test(name)),
    ...fileFrames.filter(({ frame }) => frame === 'low'),
  ].filter(({ frame, context }) => (frame === 'phone') === (context !== undefined));
  it.each(ofFiles)('finds nothing to fix in $name', { timeout: 90_000 }, async (view) => {
    const { query = '', frame, context, before, prepare, ready } = view;
    const hasWebgl = isOfMap.test(view.name);
    const page = await (hasWebgl ? newPage : plain.newPage)({ viewport: frames[frame], ...context });
    await before?.(page);
    await page.goto(`${appUrl}${query.replace('events/', `${folder}/`)}`, { waitUntil: 'domcontentloaded' });
    if (ready === 'map') await (hasWebgl ? mapDrawn : plainMapDrawn)(page);
    await page.locator('h1, dialog').first().waitFor();
    await prepare?.(page);
    expect(await violationsOn(page)).toEqual([]);
  });
});

/** What breaks a rule of WCAG 2.2 AA, and where. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<AxeResults> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const results = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      // What passes is not asked for, and need not be listed.
      resultTypes: ['violations'],
    });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}
