import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventList, eventually, exported, inChromium, mapDrawn, reader, slider } from './open-story.ts';

const { open } = inChromium();

const report = (page: Page) => page.getByRole('button', { name: /How it was read$/ });
const dialog = (page: Page) => page.getByRole('dialog');
const count = (page: Page) => page.locator('.list-count');
const rows = 100_000;
const kinds = ['fire', 'flood', 'storm', 'quake'];
const days = 3653;

/** A file of this many rows, made in the page as a file on its machine; every hundredth has no place. */
function dropRows(page: Page, howMany: number, name: string): Promise<void> {
  return page.evaluate(
    ({ howMany, name, kinds, days }) => {
      const lines = ['id,date,latitude,longitude,type,title,notes,source'];
      for (let i = 0; i < howMany; i++) {
        const date = new Date(Date.UTC(2010, 0, 1 + ((i * 7919) % days))).toISOString().slice(0, 10);
        const place =
          i % 100 === 0
            ? ','
            : `${(((i * 37) % 1400) / 10 - 70).toFixed(3)},${(((i * 91) % 3590) / 10 - 179).toFixed(3)}`;
        lines.push(
          `n${i},${date},${place},${kinds[i % kinds.length]},"Event ${i}, the “${kinds[i % kinds.length]}”","first line\nsecond ""line""",Herald; Courier`,
        );
      }
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([lines.join('\r\n')], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { howMany, name, kinds, days },
  );
}

async function opened(page: Page, words: RegExp): Promise<void> {
  await report(page).filter({ hasText: words }).waitFor({ timeout: 60_000 });
  await mapDrawn(page);
}

const saysCount = (page: Page, words: RegExp) =>
  eventually(
    () => count(page).textContent(),
    (it) => words.test(it ?? ''),
    30_000,
  );

describe('a hundred thousand rows', { timeout: 240_000 }, () => {
  it('are dropped, scrubbed, filtered, chosen, searched, exported and opened again, and nothing is lost', async () => {
    const page = await open('', { acceptDownloads: true });
    await dropRows(page, rows, 'many.csv');
    await opened(page, /^100,000 rows of many\.csv · 1,000 have no place/);
    await saysCount(page, /^100,000 events$/);
    // Its progress was told in a dialog, which is gone before the report takes the focus.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('file-report');

    // Scrubbed: by key as by hand, the events that have begun follow.
    const playhead = slider(page, 'Playhead');
    await playhead.focus();
    const before = await playhead.getAttribute('aria-valuetext');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await eventually(
      () => playhead.getAttribute('aria-valuetext'),
      (it) => it !== before,
    );
    await page.keyboard.press('End');

    // Filtered by kind: a quarter is gone.
    await page.locator('.list-kind', { hasText: 'Flood' }).click();
    await saysCount(page, /^75,000 of 100,000 events/);

    // Chosen in the list.
    const first = eventList(page).locator('.list-event').first();
    const words = await first.locator('.list-title').textContent();
    expect(words).not.toContain('flood');
    await first.click();
    await reader(page)
      .getByRole('heading', { level: 2, name: words ?? '' })
      .waitFor();
    // The row of the file stands there, every column of it.
    await reader(page).getByText('Herald; Courier').first().waitFor();
    await page.keyboard.press('Escape');

    // Searched: the title of one row, whatever the case of its letters.
    await page.getByRole('searchbox', { name: 'Search events' }).fill('EVENT 4242,');
    await saysCount(page, /^1 of 100,000 events/);

    // Exported as it is listed, then whole.
    const one = await exported(page, 'CSV');
    expect(one.trim().split('\r\n').length).toBe(2);
    expect(one).toContain('n4242,');
    await page.getByRole('searchbox', { name: 'Search events' }).fill('');
    await page.locator('.list-kind', { hasText: 'Flood' }).click();
    await saysCount(page, /^100,000 events$/);
    const csv = await exported(page, 'CSV');
    expect(new Set(csv.match(/^n\d+/gm)).size).toBe(rows);

    // And opened again: as many, with as many places, and the same words.
    await page
      .getByLabel('Open a file…')
      .setInputFiles({ name: 'again.csv', mimeType: '', buffer: Buffer.from(csv) });
    await opened(page, /^100,000 rows of again\.csv · 1,000 have no place/);
    await page.getByRole('searchbox', { name: 'Search events' }).fill('event 4242,');
    await saysCount(page, /^1 of 100,000 events/);
    await eventList(page).locator('.list-event').click();
    await reader(page).getByRole('heading', { level: 2, name: 'Event 4242, the “storm”' }).waitFor();
    await reader(page).getByText('second "line"').first().waitFor();
  });

  it('and more are called off half way, and the story before is as it was', async () => {
    const page = await open('?event=balad-explosions');
    await page.evaluate(() => {
      const lines = Array.from(
        { length: 50_000 },
        (_, i) => `n${i},2010-01-01,${i % 80},${i % 170},${'x'.repeat(400)}\n`,
      );
      // The same rows again and again: a file of 300 MB that the page does not have to hold.
      const part = new Blob(lines);
      const parts = Array.from({ length: 15 }, () => part);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['id,date,latitude,longitude,notes\n', ...parts], 'long.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await dialog(page).getByRole('progressbar').waitFor({ timeout: 30_000 });
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await reader(page)
      .getByRole('heading', { level: 2, name: /Explosions at a PMF arms depot/ })
      .waitFor();
    expect(await report(page).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('event')).toBe('balad-explosions');
    // The worker is gone: nothing goes on in the background.
    const workers = async () => page.workers().filter((it) => /events-worker/.test(it.url())).length;
    await eventually(workers, (it) => it === 0);
  });
});

describe('a file with every kind of dirt', { timeout: 120_000 }, () => {
  const header = 'title;year;month;day;latitude;longitude;source;link_1;link_2';
  const dirty = [
    // Comma decimals, texts for numbers, a line break and a semicolon in quotes, several sources in one field.
    '"A fire; with a\nline break";2019;7;19;"33,5";"44,25";"Herald, Courier, Gazette";https://a.example/;https://b.example/',
    // Unknown month and day.
    'A flood <b>in broken</i> HTML;2019;0;0;33.5;44.25;Herald;;',
    'A storm;2019;8;0;33,25;44,5;Herald;;',
    // No place at all.
    'A speech;2019;8;20;;;Herald;;',
    // What cannot be: no such day, and no such year.
    'A slip;2019;2;31;33,5;44,25;Herald;;',
    'No year;-1;0;0;33,5;44,25;Herald;;',
    // Latitude and longitude change places: 120 is no latitude.
    'Swapped;2019;8;21;120,5;33,5;Herald;;',
  ].join('\n');

  it('opens with what is good in it, and says of every other row why not', async () => {
    const page = await open();
    // With a byte-order mark, and without a line break at the end.
    await page
      .getByLabel('Open a file…')
      .setInputFiles({ name: 'dirty.csv', mimeType: '', buffer: Buffer.from(`\uFEFF${header}\n${dirty}`) });
    await report(page)
      .filter({ hasText: /^7 rows of dirty\.csv/ })
      .waitFor({ timeout: 30_000 });
    await mapDrawn(page);
    const said = (await report(page).textContent()) ?? '';
    const aside = Number(/(\d+) rows? could not be read/.exec(said)?.[1] ?? 0);
    expect(await eventList(page).locator('.list-event').count()).toBe(7 - aside);
    const list = (await eventList(page).textContent()) ?? '';
    expect(list).toContain('A flood <b>in broken</i> HTML');
    expect(list).toMatch(/A fire; with a\s+line break/);
    expect(list).toMatch(/A storm.*August 2019/);
    expect(list).not.toContain('A slip');
    await report(page).click();
    const table = dialog(page).getByRole('table');
    expect(await table.getByRole('row').count()).toBe(aside + 1);
    expect(await table.textContent()).toMatch(/latitude120[.,]5/);
    await page.keyboard.press('Escape');
    await eventList(page)
      .getByRole('button', { name: /A fire/ })
      .click();
    await reader(page).getByText('Herald, Courier, Gazette').first().waitFor();
  });
});
