import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { eventList, eventually, inChromium, mapDrawn, plainMapDrawn, reader, slider } from './open-story.ts';

const { open } = inChromium();
/** Most of it is words and dialogs. */
const plain = inChromium({ webgl: false });
const { newPage, takeComplaints } = plain;
const appUrl = inject('appUrl');

const picker = (page: Page) => page.getByLabel('Open a file…');
const report = (page: Page) => page.getByRole('button', { name: /How it was read$/ });
const dialog = (page: Page) => page.getByRole('dialog');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

const pick = (page: Page, name: string, text: string | Buffer) =>
  picker(page).setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });

/** Waits until a file is open, and its map drawn. */
async function opened(page: Page, words: RegExp, drawn = plainMapDrawn): Promise<void> {
  await eventually(
    async () => ((await report(page).count()) ? await report(page).textContent() : null),
    (it) => words.test(it ?? ''),
    40_000,
  );
  await drawn(page);
}

/** Opens a page whose server has these files beside the app. */
async function openWith(
  files: Record<string, string>,
  query: string,
  context: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(context);
  for (const [path, body] of Object.entries(files))
    await page
      .context()
      .route(`${appUrl}${path}`, (route) => route.fulfill({ body, contentType: 'text/csv' }));
  await page.goto(`${appUrl}${query}`);
  return page;
}

const quakes = `time,latitude,longitude,mag,type,place
2015-08-01T00:07:41.000Z,60.673,-152.5796,1.7,earthquake,"Redoubt Volcano, Alaska"
2015-08-02T10:00:00.000Z,37.8,-112.97,0.75,quarry blast,"Enoch, Utah"
2015-08-03,38.73,142.2,4.4,earthquake,"Ofunato, Japan"
2015-08-04,,,3.1,earthquake,somewhere
yesterday,38.73,142.2,4.4,earthquake,nowhere
`;

describe('a file of events', { timeout: 120_000 }, () => {
  it('opens from the button in the place of the story, and leaves no name in the address', async () => {
    const page = await open('?event=balad-explosions&utm_source=x');
    await pick(page, 'quakes.csv', quakes);
    await opened(page, /^5 rows of quakes\.csv · 1 row could not be read · 1 has no place/, mapDrawn);
    expect(await title(page).textContent()).toBe('quakes');
    expect(await page.title()).toBe('quakes – Dateline');
    expect(await page.locator('.header-kicker').textContent()).toBe('1–4 August 2015 · 4 events · 1 source');
    await eventList(page)
      .getByRole('button', { name: /Redoubt Volcano/ })
      .click();
    await reader(page)
      .getByRole('heading', { level: 2, name: /Redoubt Volcano/ })
      .waitFor();
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('?utm_source=x');

    await page.getByRole('button', { name: 'Share this view' }).click();
    await dialog(page).getByText('These events come from a file on this device.').waitFor();
    expect(await dialog(page).getByRole('tab').count()).toBe(0);
    await page.keyboard.press('Escape');

    // “Back” undoes the choice of an event, and then leads to the story.
    await page.goBack();
    await eventually(
      () => reader(page).count(),
      (it) => it === 0,
    );
    expect(await title(page).textContent()).toBe('quakes');
    await page.goBack();
    await reader(page)
      .getByRole('heading', { level: 2, name: /Explosions at a PMF arms depot/ })
      .waitFor({ timeout: 30_000 });
  });

  it('says how it was read, and gives away what could not be read', async () => {
    const page = await plain.open();
    await pick(page, 'quakes.csv', quakes);
    await opened(page, /1 row could not be read/);
    await report(page).click();
    const row = dialog(page).getByRole('row').nth(1);
    expect(await row.textContent()).toMatch(/^5timeyesterday/);
    const download = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Download this row' }).click();
    expect((await download).suggestedFilename()).toBe('quakes-not-read.csv');
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('yesterday,38.73,142.2,4.4,earthquake,nowhere');
  });

  it('opens by ?events= at the view of its link, on a page of its own and in a frame', async () => {
    const files = { 'events/quakes.csv': quakes };
    const query = 'events=events/quakes.csv&window=2015-08-01/2015-08-02&search=alaska';
    const page = await openWith(files, `?${query}`);
    await opened(page, /^5 rows/);
    await eventually(
      () => eventList(page).locator('.list-event').count(),
      (it) => it === 1,
    );
    expect(new URL(page.url()).searchParams.get('window')).toBe('2015-08-01/2015-08-02');
    await page.getByRole('button', { name: 'Share this view' }).click();
    expect(await page.getByRole('textbox', { name: 'Link to this view' }).inputValue()).toContain(
      '?events=events/quakes.csv&',
    );
    await dialog(page).getByRole('tab', { name: 'Embed' }).click();
    const code = await page.getByRole('textbox', { name: 'Paste this into the page' }).inputValue();
    expect(code).toContain('embed.html?events=events/quakes.csv&amp;window=');

    const frame = await openWith(files, `embed.html?${query}`);
    await plainMapDrawn(frame);
    expect(await title(frame).textContent()).toBe('quakes');
    expect(await frame.locator('.embed-foot').textContent()).toContain(
      '5 rows: 1 row could not be read and 1 has no place',
    );
    expect(await frame.locator('input[type="file"]').count()).toBe(0);
    await eventually(
      () => frame.getByRole('link', { name: 'Open full story' }).getAttribute('href'),
      (it) => /\?events=events\/quakes\.csv&/.test(it ?? ''),
    );
  });

  it('keeps its place in the address when it came by one, whatever is chosen', async () => {
    const page = await openWith({ 'events/quakes.csv': quakes }, '?events=events/quakes.csv');
    await opened(page, /^5 rows/);
    await eventList(page)
      .getByRole('button', { name: /Ofunato/ })
      .click();
    const query = await eventually(
      async () => new URL(page.url()).searchParams.toString(),
      (it) => it.includes('event='),
    );
    const again = await openWith({ 'events/quakes.csv': quakes }, `?${query}`);
    await reader(again)
      .getByRole('heading', { level: 2, name: /Ofunato/ })
      .waitFor({ timeout: 30_000 });
  });

  it('asks which column is what, and its link then says so', async () => {
    const odd = quakes.replace('time,latitude,longitude', 'c1,c2,c3');
    const page = await openWith({ 'events/odd.csv': odd }, '?events=events/odd.csv');
    await dialog(page).getByRole('heading', { name: 'Columns of odd.csv' }).waitFor();
    await dialog(page).getByLabel('Date or start').selectOption('c1');
    await dialog(page).getByLabel('Latitude').selectOption('c2');
    await dialog(page).getByLabel('Longitude').selectOption('c3');
    await dialog(page).getByText('Redoubt Volcano, Alaska').first().waitFor();
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
    await opened(page, /^5 rows/);
    const again = await openWith({ 'events/odd.csv': odd }, new URL(page.url()).search);
    await opened(again, /^5 rows/);
  });

  it('opens a story of our own that is dropped', async () => {
    const page = await plain.open();
    await pick(page, 'mine.geojson', readFileSync('tests/fixtures/stories/reader.geojson'));
    await eventually(
      () => title(page).textContent(),
      (it) => it !== 'The strikes in Iraq, as one report tells them',
    );
    await plainMapDrawn(page);
    expect(await report(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('a file that does not open', { timeout: 120_000 }, () => {
  const html = '<!doctype html><html><body>404, with status 200</body></html>';

  it.each([
    ['a web page', 'events.csv', html],
    ['nothing', 'empty.csv', ''],
    ['no events', 'picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ])('%s is said, and the story before is still there', async (_, name, text) => {
    const page = await plain.open('?event=balad-explosions');
    await pick(page, name, text);
    await dialog(page).getByText(name).first().waitFor({ timeout: 20_000 });
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await reader(page)
      .getByRole('heading', { level: 2, name: /Explosions at a PMF arms depot/ })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe('balad-explosions');
  });

  it.each([
    ['?events=events/none.csv', 'There is no file here'],
    ['?events=https://elsewhere.example/a.csv', 'This file is on another site'],
  ])('%s has a page that says why', async (query, words) => {
    const page = await openWith({}, query);
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
    takeComplaints(page);
  });

  it('by an address that a server answers with a web page and status 200 is a page that says so', async () => {
    const page = await openWith({ 'events/a.csv': html }, '?events=events/a.csv');
    await page.getByText(/web page/).waitFor();
  });

  it('too large for a page is refused with what to do, and nothing breaks', async () => {
    const page = await plain.open();
    // A thousand and more times the same bytes: the file has them, no memory does.
    await page.evaluate(() => {
      const part = new Blob(['a'.repeat(1 << 20)]);
      const file = new File(
        Array.from({ length: 1600 }, () => part),
        'huge.csv',
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await dialog(page)
      .getByRole('heading', { name: 'This file is too large for this browser' })
      .waitFor({ timeout: 20_000 });
    expect(await dialog(page).textContent()).toMatch(/1\.5 GB.*split it/);
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await eventList(page).locator('.list-event').first().click();
    await reader(page).waitFor();
  });
});

describe('what is dropped on the page', () => {
  /** Drops onto the middle of the page as a reader does; true where the page has kept the browser from following it. */
  const dropOn = (page: Page, make: 'text' | 'two files' | 'link') =>
    page.evaluate((what) => {
      const dataTransfer = new DataTransfer();
      if (what === 'text') dataTransfer.setData('text/plain', 'some words');
      if (what === 'link') dataTransfer.setData('text/uri-list', 'https://elsewhere.example/');
      if (what === 'two files')
        for (const name of ['a.csv', 'b.csv']) dataTransfer.items.add(new File(['a'], name));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.map')?.dispatchEvent(event);
      return event.defaultPrevented;
    }, make);

  it.each([
    ['text', /is not a file/],
    ['link', /is not a file/],
    ['two files', /2 files/],
  ] as const)('%s leads nowhere, and is told so', async (what, words) => {
    const page = await plain.open('');
    await slider(page, 'Playhead').waitFor();
    expect(await eventually(() => dropOn(page, what), Boolean)).toBe(true);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('shows that it can be dropped while a file is held over the page', async () => {
    const page = await plain.open('');
    await slider(page, 'Playhead').waitFor();
    await eventually(
      () =>
        page.evaluate(() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['a'], 'a.csv'));
          for (const type of ['dragenter', 'dragover'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            );
          return document.querySelector('.file-veil')?.textContent;
        }),
      (words) => words?.includes('It stays on this device.') ?? false,
    );
    await page.locator('.file-veil').waitFor({ state: 'detached' });
  });
});
