import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressKey, eventually, inChromium, mapDrawn, middleOf, reader } from './open-story.ts';

const { open } = inChromium();
const crowded = readFileSync(new URL('../fixtures/stories/cartography.geojson', import.meta.url), 'utf8');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens the fixture in which areas overlap and marks coincide, instead of the bundled story. */
async function openCrowded(query: string, context: BrowserContextOptions = {}): Promise<Page> {
  const page = await open('?story=none', { hasMap: false, ...context });
  await page.route('**/stories/crowded.geojson', (route) =>
    route.fulfill({ contentType: 'application/geo+json', body: crowded }),
  );
  const separator = query ? '&' : '';
  await page.goto(page.url().replace(/\?.*/, `?story=crowded${separator}${query}`));
  await mapDrawn(page);
  return page;
}

const bridge = 'camera=6/51.6/12';
const fan = (page: Page) => page.getByRole('dialog', { name: '5 events here' });
const map = (page: Page) => page.locator('.map');

type ScreenPoint = { x: number; y: number };

/** Waits for the camera to come to rest, and tells where it puts positions on the page (Web Mercator, north up). */
async function projection(page: Page): Promise<(lng: number, lat: number) => ScreenPoint> {
  const text = await eventually(
    async () => addressKey(page, 'camera'),
    (camera) => camera !== null,
  );
  const [zoom, lat0, lng0] = text!.split('/').map(Number) as [number, number, number];
  const world = 512 * 2 ** zoom;
  const y = (lat: number) => -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const middle = await middleOf(map(page));
  return (lng, lat) => ({
    x: middle.x + ((lng - lng0) / 360) * world,
    y: middle.y + (y(lat) - y(lat0)) * world,
  });
}

/** The colours the screen shows at some points. */
async function colorsAt(page: Page, points: readonly ScreenPoint[]): Promise<[number, number, number][]> {
  const png = await page.screenshot();
  return page.evaluate(
    async ([base64, wanted]) => {
      // The page's policy lets it fetch nothing but its own files.
      const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return wanted.map(({ x, y }) => {
        const [r, g, b] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return [r!, g!, b!] as [number, number, number];
      });
    },
    [png.toString('base64'), points] as const,
  );
}

describe('the distances of a selected event', () => {
  const baghdad = [44.366, 33.315] as const;
  const degree = 111_195; // metres of a degree of latitude
  /** A point so many metres from Baghdad at a bearing; the plane is near enough to a sphere for a few pixels. */
  const from = (project: (lng: number, lat: number) => ScreenPoint, meters: number, bearing: number) => {
    const theta = (bearing * Math.PI) / 180;
    const lat = baghdad[1] + (meters * Math.cos(theta)) / degree;
    const across = (meters * Math.sin(theta)) / degree / Math.cos((lat * Math.PI) / 180);
    return project(baghdad[0] + across, lat);
  };
  const yellowness = ([red, , blue]: readonly number[]) => red! - blue!;

  it('are drawn as the source states them and as the map measures them, and go with the selection', async () => {
    const page = await open('?event=balad-explosions');
    expect(await page.getByRole('list', { name: 'Distances drawn on the map' }).textContent()).toMatch(
      /^Stated: “some 80 km\. north.*an arc 80 km north of Baghdad\. Measured: about 70 km, north\.$/,
    );
    const project = await projection(page);
    const bearings = [-18, -16, -14, -12, 12, 14, 16, 18];
    const onArc = bearings.map((bearing) => from(project, 80_000, bearing));
    const within = bearings.map((bearing) => from(project, 74_000, bearing));
    const ways = [20_000, 22_000, 24_000].flatMap((meters) =>
      Array.from({ length: 13 }, (_, i) => {
        const point = from(project, meters, 0);
        return { ...point, x: point.x + i - 6 };
      }),
    );
    const [arc, inside, lines] = await eventually(
      async () => {
        const colors = await colorsAt(page, [...onArc, ...within, ...ways]);
        return [colors.slice(0, 8), colors.slice(8, 16), colors.slice(16)] as const;
      },
      ([colors]) => Math.max(...colors.map(yellowness)) > 60,
    );
    expect(Math.max(...arc.map(yellowness))).toBeGreaterThan(Math.max(...inside.map(yellowness)) + 30);
    // Beside the dashes, on their yellow, runs a dark line that has no gaps.
    for (const across of [lines.slice(0, 13), lines.slice(13, 26), lines.slice(26)]) {
      expect(Math.min(...across.map((color) => Math.max(...color)))).toBeLessThan(110);
      expect(Math.max(...across.map(yellowness))).toBeGreaterThan(50);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'Distances drawn on the map' }).waitFor({ state: 'detached' });
    await eventually(
      () => colorsAt(page, onArc),
      (colors) => Math.max(...colors.map(yellowness)) < 40,
    );
  });

  it.each([
    ['a wide screen with the key open', { viewport: { width: 1440, height: 900 } }],
    ['a phone with the sheet half up', phone],
  ])('are in the free part of the map, on %s', async (_, context) => {
    const page = await open('?event=balad-explosions', context);
    // The sheet rises and the camera follows: asked until both are at rest.
    const hidden = await eventually(
      async () => {
        const project = await projection(page);
        const frame = (await map(page).boundingBox())!;
        const panel = (await page.locator('.panel').boundingBox())!;
        const key = (await page.locator('.map-key').boundingBox())!;
        const bottom = panel.x > frame.x + 40 ? frame.y + frame.height : panel.y;
        return [project(...baghdad), from(project, 80_000, 0), from(project, 80_000, 22.5)].filter(
          ({ x, y }) =>
            x < frame.x ||
            x > frame.x + frame.width ||
            y < frame.y ||
            y > bottom ||
            (x < key.x + key.width && y > key.y),
        );
      },
      (points) => points.length === 0,
    );
    expect(hidden).toEqual([]);
  });
});

describe('events at one place', () => {
  const openFan = async (page: Page) => {
    const { x, y } = await middleOf(map(page));
    await page.mouse.click(x, y);
    await fan(page).waitFor();
  };
  const symbol = (page: Page, title: RegExp) => fan(page).getByRole('button', { name: title });

  it('fan out with those that nearly coincide, and each can be chosen with the mouse', async () => {
    const page = await openCrowded(bridge);
    await openFan(page);
    expect(await fan(page).locator('.map-fan-event').allTextContents()).toEqual([
      'A strike on the bridge',
      'A fire at the bridge',
      'Aid arrives at the bridge',
      'The mayor speaks beside it',
      'The paper is printed',
    ]);
    await symbol(page, /The mayor speaks/).hover();
    await page.locator('.map-fan-caption', { hasText: 'The mayor speaks beside it' }).waitFor();
    await symbol(page, /The mayor speaks/).click();
    await reader(page)
      .getByRole('heading', { name: /The mayor speaks/ })
      .waitFor();
    expect(await fan(page).count()).toBe(0);
  });

  it('close with Escape, and can be chosen by keyboard, going round the ring', async () => {
    const page = await openCrowded(bridge);
    await openFan(page);
    await page.keyboard.press('Escape');
    await fan(page).waitFor({ state: 'detached' });
    expect(addressKey(page, 'event')).toBeNull();
    await openFan(page);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await page.locator(':focus').textContent()).toBe('A fire at the bridge');
    await page.keyboard.press('Enter');
    await reader(page)
      .getByRole('heading', { name: /A fire at the bridge/ })
      .waitFor();
  });

  it('can be read as a list', async () => {
    const page = await openCrowded(bridge);
    await openFan(page);
    await page.getByRole('button', { name: 'List these 5 events' }).click();
    const rows = fan(page).locator('.map-chooser-event');
    expect(await rows.count()).toBe(5);
    await rows.filter({ hasText: 'Aid arrives' }).click();
    await reader(page)
      .getByRole('heading', { name: /Aid arrives/ })
      .waitFor();
  });

  it('are a list at once for a finger, which cannot hover to read what a symbol stands for', async () => {
    const page = await openCrowded(bridge, phone);
    const { x, y } = await middleOf(map(page));
    await page.touchscreen.tap(x, y);
    await fan(page).waitFor();
    expect(await fan(page).locator('.map-chooser-event').count()).toBe(5);
  });
});

describe('the key', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Key', exact: true });
  const lines = (page: Page, list: string) =>
    page.getByRole('list', { name: list }).getByRole('listitem').allTextContents();

  it('stands open where the map is wide, and shows what the story uses and no more', async () => {
    const page = await open('', { viewport: { width: 1440, height: 900 } });
    await eventually(
      () => button(page).getAttribute('aria-expanded'),
      (it) => it === 'true',
    );
    expect(await lines(page, 'Kinds of events')).toEqual([
      'Strike',
      'Explosion or fire',
      'Statement',
      'Press report',
      'Politics',
    ]);
    expect(await lines(page, 'How places are drawn')).toEqual([
      'Somewhere within the ring',
      'Somewhere in the area',
      'Happening now',
      'Selected',
      'Distance stated by the source',
      'Distance measured on the map',
    ]);
  });

  it('opens and closes by keyboard, and leaves out a kind that has no event', async () => {
    const page = await openCrowded(bridge);
    await button(page).focus();
    expect(await button(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    const kinds = await lines(page, 'Kinds of events');
    expect(kinds).toHaveLength(8);
    expect(kinds).not.toContain('A kind with no event');
    const forms = (await lines(page, 'How places are drawn')).join();
    expect(forms).toContain('Several events at one place');
    expect(forms).toContain('Along the line');
    await page.keyboard.press('Escape');
    expect(await button(page).getAttribute('aria-expanded')).toBe('false');
    expect(await button(page).evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('is closed on a phone, where the count of what is not on the map is short but keeps its name', async () => {
    const page = await open('', phone);
    await button(page).waitFor();
    expect(await button(page).getAttribute('aria-expanded')).toBe('false');
    const count = page.getByRole('button', { name: '5 events are not on the map' });
    expect((await count.boundingBox())!.width).toBeLessThan(160);
  });
});
