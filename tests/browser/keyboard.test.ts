import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEventFiles } from '../gallery/event-files.ts';
import { eventually, inChromium, mapDrawn, plainMapDrawn } from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  writeEventFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Waits until what has the focus fits a selector. */
const focusIsOn = (page: Page, selector: string) =>
  eventually(
    () =>
      page.evaluate((it) => {
        const focused = document.activeElement;
        return focused?.matches(it) ? 'fits' : `${focused?.outerHTML.slice(0, 200)} is not ${it}`;
      }, selector),
    (it) => it === 'fits',
  );

/** Waits until some live region says words. */
const isSaid = (page: Page, words: RegExp) =>
  eventually(
    () => page.locator('[role="status"], [role="alert"]').allTextContents(),
    (said) => said.some((it) => words.test(it)),
  );

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.header-file').focus();
  await page.locator('.header-file').setInputFiles(join(folder, name));
}

// What the browser's own choice of a file does is done for it; all else is by key.
describe.each([
  ['on a wide page', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
])('by keyboard alone %s', (where, viewport) => {
  it('a file is opened, looked through, read and exported, and the focus is never lost', async () => {
    // The map is on the way once; the sheet of a phone is the same without WebGL.
    const isWide = where === 'on a wide page';
    const page = await (isWide ? open : plain.open)('', { viewport, acceptDownloads: true });

    // Asked about its columns, and given up: back where it began.
    await choose(page, 'columns.csv');
    await focusIsOn(page, '.mapping [data-role="start"]');
    await isSaid(page, /^Choose a date or year column/);
    await press(page, 'Escape');
    await focusIsOn(page, '.header-file');

    // Opened: the report has the focus, and dialogs give it back one by one.
    await choose(page, 'dirty.csv');
    await focusIsOn(page, '.file-report');
    await (isWide ? mapDrawn : plainMapDrawn)(page);
    await press(page, 'Enter');
    await focusIsOn(page, 'dialog *');
    await page.getByRole('button', { name: 'Columns…' }).focus();
    await press(page, 'Enter');
    await focusIsOn(page, '.dialog-wide .solid-button');
    await press(page, 'Escape');
    await focusIsOn(page, '.file-how .outlined-button');
    await press(page, 'Escape');
    await focusIsOn(page, '.file-report');

    // A file that is none: told, and all is as it was.
    await choose(page, 'page.csv');
    await focusIsOn(page, 'dialog .solid-button');
    await press(page, 'Escape');
    await focusIsOn(page, '.header-file');

    // Searched. On a phone the field is behind a button in a sheet that rises.
    if (where === 'on a phone') {
      await page.locator('.panel-handle').focus();
      await press(page, 'Enter', 'Tab');
      await focusIsOn(page, '.list-compact');
      await press(page, 'Enter');
    } else {
      await page.locator('.find-field').focus();
    }
    await focusIsOn(page, '.find-field');
    await page.keyboard.type('zebra');
    await isSaid(page, /^0 of 2,877 events, filtered by search$/);
    await press(page, 'Escape');
    await isSaid(page, /^2,877 events$/);
    await page.keyboard.type('Event 1');
    await isSaid(page, /^1,066 of 2,877 events/);

    // Filtered by a value, and not.
    await press(page, 'Tab', 'Enter', 'Tab');
    await focusIsOn(page, '.find-facets select');
    await page.locator('.find-value').first().waitFor();
    await press(page, 'Tab', 'Space', 'Escape');
    await focusIsOn(page, '.find-form .list-toggle');
    await isSaid(page, /^\d{3} of 2,877 events/);
    await press(page, 'Tab');
    await focusIsOn(page, '.find-chip');
    await press(page, 'Enter');
    await focusIsOn(page, '.find-form .list-toggle');
    await isSaid(page, /^1,066 of 2,877 events/);

    // Read, and back to the row it was read from.
    await page.locator('.list-event').first().focus();
    await press(page, 'ArrowDown', 'Enter');
    await focusIsOn(page, '.reader-title');
    await isSaid(page, /2 of 1,066$/);
    await press(page, 'Escape');
    await focusIsOn(page, '.list-event');

    // Exported.
    await page.getByRole('button', { name: 'Export…' }).focus();
    await press(page, 'Enter');
    await page.locator('.list-export').waitFor();
    await press(page, 'Tab');
    await focusIsOn(page, '.list-export .solid-button');
    const download = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await download).suggestedFilename()).toBe('dirty-1066-events.csv');
    await isSaid(page, /^1,066 events saved as/);
    await press(page, 'Escape');
    await focusIsOn(page, '.list-header .list-toggle');
  }, 120_000);
});
