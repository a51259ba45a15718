import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addressKey, eventList, eventually, inChromium, mapDrawn, middleOf, reader } from './open-story.ts';

const pagesUrl = inject('pagesUrl');
const { newPage } = inChromium({ origins: [pagesUrl] });

type Feature = { id: string; geometry: unknown; properties: Record<string, unknown> };
type Document = { title: string; kinds: { id: string; label: string }[]; features: Feature[] };
const original = (): Document => JSON.parse(readFileSync('public/stories/iraq-2019.geojson', 'utf8'));
const balad = 'balad-explosions';

async function openStory(query: string): Promise<Page> {
  const page = await newPage({ viewport: { width: 900, height: 640 } });
  await page.goto(`${pagesUrl}?open=stories/iraq-2019.geojson&${query}`);
  await mapDrawn(page);
  await page.locator('.timeline[data-drawn]').waitFor();
  return page;
}

const replace = (page: Page, change: (document: Document) => void): Promise<void> => {
  const document = original();
  change(document);
  return page.evaluate((it) => window.replaceStory(it), document as unknown);
};
const find = ({ features }: Document, id: string): Feature => features.find((it) => it.id === id)!;

/** What is opened by a click in the middle of the map. */
async function opensInTheMiddle(page: Page, title: RegExp): Promise<void> {
  const { x, y } = await middleOf(page.locator('.map-canvas'));
  await eventually(async () => {
    await page.mouse.click(x, y);
    return reader(page).getByRole('heading', { level: 2, name: title }).isVisible();
  }, Boolean);
}

describe('a story that is changed while it is open', () => {
  it('shows a new title, text and date of the event that is read, and stays where it is', async () => {
    const page = await openStory(`event=${balad}&camera=6/33.5/44`);
    await page.evaluate(() => {
      (window as unknown as { first: Element | null }).first = document.querySelector('.maplibregl-canvas');
    });
    await replace(page, (document) => {
      document.title = 'Another title';
      Object.assign(find(document, balad).properties, { title: 'A retitled blast', when: '2019-08-17' });
    });
    await reader(page).getByRole('heading', { level: 2, name: 'A retitled blast' }).waitFor();
    await reader(page).getByText('17 August 2019').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Another title' }).waitFor();
    expect(await page.title()).toBe('Another title – Dateline');
    // The list is behind the event.
    await eventList(page)
      .locator('.list-event', { hasText: 'A retitled blast' })
      .waitFor({ state: 'attached' });
    expect(addressKey(page, 'event')).toBe(balad);
    expect(addressKey(page, 'camera')).toMatch(/^6\/33\.5\d*\/44/);
    // The map is the one that was there.
    const isSame = await page.evaluate(
      () =>
        (window as unknown as { first: Element | null }).first ===
        document.querySelector('.maplibregl-canvas'),
    );
    expect(isSame).toBe(true);
  });

  it('has an event that is added on map, timeline and list, and lets go of one that is removed', async () => {
    const page = await openStory('camera=9/30.5/47.8');
    const axis = page.getByRole('application', { name: /^Time axis/ });
    expect(await axis.getAttribute('aria-label')).toBe('Time axis with 9 events');
    const added = {
      ...structuredClone(find(original(), balad)),
      id: 'added',
      geometry: { type: 'Point', coordinates: [47.8, 30.5] },
    };
    Object.assign(added.properties, { title: 'An added event', relatedTo: [], where: { name: 'Basra' } });
    await replace(page, (document) => document.features.push(added));
    await eventually(
      () => eventList(page).locator('.list-event').count(),
      (count) => count === 10,
    );
    expect(await axis.getAttribute('aria-label')).toBe('Time axis with 10 events');
    await opensInTheMiddle(page, /An added event/);
    await eventually(
      async () => addressKey(page, 'event'),
      (id) => id === 'added',
    );
    await replace(page, () => {});
    await reader(page).waitFor({ state: 'detached' });
    await eventually(
      async () => addressKey(page, 'event'),
      (id) => id === null,
    );
    expect(await eventList(page).locator('.list-event').count()).toBe(9);
    expect(await axis.getAttribute('aria-label')).toBe('Time axis with 9 events');
  });

  it('has an event on the map where it is said to be now', async () => {
    const page = await openStory('camera=9/30.5/47.8');
    await replace(page, (document) => {
      const event = find(document, balad);
      event.geometry = { type: 'Point', coordinates: [47.8, 30.5] };
      Object.assign(event.properties, { title: 'A moved event', where: { name: 'Basra' } });
    });
    await opensInTheMiddle(page, /A moved event/);
    await eventually(
      async () => addressKey(page, 'event'),
      (id) => id === balad,
    );
    await reader(page).getByText('Basra').first().waitFor();
  });

  it('finds the kinds that are shown again, and tells of another time that it covers', async () => {
    const page = await openStory('kinds=statement');
    const before = await eventList(page).locator('.list-event').count();
    await replace(page, (document) => {
      document.kinds.reverse();
      const [first] = document.features;
      Object.assign(first!.properties, { when: '1999' });
    });
    await eventually(
      () => page.locator('.header-kicker').textContent(),
      (words) => words?.startsWith('1999–2019') ?? false,
    );
    expect(await eventList(page).locator('.list-event').count()).toBe(before);
    expect(addressKey(page, 'kinds')).toBe('statement');
  });
});
