import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { events, writeField } from '../field-in-tiles.ts';
import { addressKey, eventually, exported, inChromium, mapDrawn, middleOf, reader } from './open-story.ts';

/** Beside the app that the tests serve. */
const folder = `${inject('appFolder')}/in-tiles`;

beforeAll(() => {
  writeField(folder);
  writeFileSync(`${folder}/lonely.pmtiles`, 'no archive');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a set of events that is served in tiles', () => {
  const { open, takeComplaints } = inChromium();
  const tiles = '?events=in-tiles/field.pmtiles';

  it('shows a sample from afar and says so, all of it close up, and counts all of it everywhere', async () => {
    const page = await open(tiles);
    const kinds = page.locator('.list-kind');
    await eventually(
      () => kinds.allInnerTexts(),
      (texts) => /3,?000/.test(texts[0] ?? '') && /1,?000/.test(texts[1] ?? ''),
    );
    await page.getByText('A sample of the events here').waitFor();
    await page
      .locator('.list-count')
      .getByText(/events on this part of the map/)
      .waitFor();
    await page.goto(`${page.url().split('?')[0]}${tiles}&camera=4/0/0`);
    await page.locator('.list-event, .many-row').first().waitFor();
    expect(await page.getByText('A sample of the events here').count()).toBe(0);
    await eventually(
      () => kinds.allInnerTexts(),
      (texts) => /3,?000/.test(texts[0] ?? ''),
    );
  });

  it('opens an event that is chosen on the list, keeps it as the map moves on, and finds it again by its link', async () => {
    const page = await open(`${tiles}&camera=4/0/0`);
    await page
      .locator('.panel-list')
      .getByText(/^Event \d+$/)
      .first()
      .click();
    const title = () => reader(page).getByRole('heading', { level: 2 }).textContent();
    const chosen = await title();
    await eventually(
      async () => addressKey(page, 'event'),
      (id) => `Event ${id?.slice(1)}` === chosen,
    );
    const { x, y } = await middleOf(page.locator('.map'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 400, y, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(1500);
    expect(await title()).toBe(chosen);
    await page.reload();
    await mapDrawn(page);
    await eventually(title, (text) => text === chosen);
  });

  it('writes what is listed as a file, and says where that is a sample', async () => {
    const page = await open(`${tiles}&camera=4/0/0`);
    await page.locator('.list-event, .many-row').first().waitFor();
    const listed = await page.locator('.list-count').textContent();
    const text = await exported(page, 'CSV');
    const [heading, ...lines] = text.trimEnd().split('\r\n');
    expect(heading).toBe('id,title,date,type,longitude,latitude');
    expect(`${lines.length.toLocaleString('en')} events on this part of the map`).toBe(listed);
    const [id = '', title, date] = lines[0]!.split(',');
    const event = events[Number(id.slice(1))]!;
    expect([title, date]).toEqual([`Event ${event.i}`, new Date(event.start).toISOString().slice(0, 10)]);
    await page.goto(`${page.url().split('?')[0]}${tiles}&camera=1/0/0`);
    await page.getByText('A sample of the events here').waitFor();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('This is a sample.').waitFor();
  });

  it('says what an archive lacks that has no counts beside it', async () => {
    const page = await open('?events=in-tiles/lonely.pmtiles', { hasMap: false });
    await page.getByText('needs a file of counts beside it').waitFor();
    takeComplaints(page);
  });
});
