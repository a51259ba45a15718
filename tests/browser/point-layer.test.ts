import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { eventually } from './open-story.ts';

const pagesUrl = inject('pagesUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium({ takesPictures: false });
});
afterAll(() => browser.close());

async function open(
  query: string,
  viewport = { width: 1000, height: 700 },
  before?: () => void,
): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  if (before) await page.addInitScript(before);
  await page.goto(`${pagesUrl}?${query}`);
  return page;
}

/** Places that a projection may get wrong: both sides of 180°, the equator, far north and south. */
const places: readonly [lng: number, lat: number][] = [
  [44.3661, 33.3152],
  [179.97, 12.5],
  [-179.96, -33.1],
  [0, 0],
  [-74.006, 40.7128],
  [18.9553, 69.6492],
  [166.668, -77.85],
];
const bare = `bare&${places.map((it) => `at=${it.join()}`).join('&')}`;

async function openBare(query = bare): Promise<Page> {
  const page = await open(query);
  await page.evaluate(() => window.points!.idle());
  return page;
}

type Camera = Parameters<NonNullable<Window['points']>['look']>[0];

/** How far what is drawn of a place is from where the map has it, CSS pixels; Infinity where nothing is drawn. */
async function errorAt(page: Page, camera: Camera, place: readonly number[]): Promise<number> {
  const found = await page.evaluate(async (it) => window.points!.look(it), camera);
  const mine = found.find(({ at }) => at[0] === place[0] && at[1] === place[1])!;
  if (!mine.drawn) return Number.POSITIVE_INFINITY;
  return Math.hypot(mine.drawn.x - mine.project.x, mine.drawn.y - mine.project.y);
}

/** The whole app on made-up events, with what is called counted from before the first script. */
async function openCounted(n: number): Promise<Page> {
  // Small: what is counted is no matter of pixels, and software draws them all.
  const page = await open(`n=${n}`, { width: 480, height: 400 }, () => {
    const counts: Record<string, number> = {};
    const tally = (name: string) => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    Object.assign(window, { counts });
    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...of: unknown[]) => unknown>;
    const ours = new WeakSet<object>();
    let isOurs = false;
    const wrap = (name: string, seen: (...of: never[]) => void) => {
      const original = gl[name]!;
      gl[name] = function (this: unknown, ...args: unknown[]) {
        seen(...(args as never[]));
        return original.apply(this, args);
      };
    };
    // A program is the layer's where its vertex shader reads the texture of events or bubbles.
    const shaders = new WeakSet<object>();
    wrap('shaderSource', (shader: object, text: string) => {
      if (/u_events|u_bubbles/.test(text)) shaders.add(shader);
    });
    wrap('attachShader', (program: object, shader: object) => {
      if (shaders.has(shader)) ours.add(program);
    });
    wrap('useProgram', (program: object | null) => {
      isOurs = program !== null && ours.has(program);
    });
    wrap('drawArrays', () => isOurs && tally('draws'));
    // MapLibre draws text and fades it: only whole numbers are the layer's, and what is sent while it draws.
    for (const name of ['texImage2D', 'texSubImage2D'])
      wrap(name, (...args: unknown[]) => {
        const isWhole = args.some((it) => it === 0x8d99 || it === 0x8d94);
        if (isWhole || isOurs) tally('texture uploads');
      });
    for (const name of ['bufferData', 'bufferSubData']) wrap(name, () => isOurs && tally('buffer uploads'));
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<typeof post>) {
      tally('worker messages');
      return post.apply(this, args);
    } as typeof post;
  });
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  return page;
}

/** The choice stands in the key, which is open where there is room for it. */
async function drawAs(page: Page, mode: string): Promise<void> {
  const key = page.getByRole('button', { name: 'Key', exact: true });
  const isOpen = (await key.getAttribute('aria-expanded')) === 'true';
  if (!isOpen) await key.click();
  await page.getByLabel('Draw as').selectOption(mode);
  if (!isOpen) await key.click();
}

/** Scrubs in so many steps, one each frame, and tells what was called meanwhile. */
function scrub(page: Page, steps: number) {
  return page.evaluate(async (steps) => {
    const { explorer } = window;
    const { counts } = window as unknown as { counts: Record<string, number> };
    const frame = () => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve()));
    const [start, end] = explorer.whole;
    for (const key of Object.keys(counts)) delete counts[key];
    const renders = window.renders;
    for (let step = 0; step < steps; step++) {
      explorer.scrubTo(start + ((end - start) * (step + 0.5)) / (steps + 1));
      await frame();
    }
    const counted: Partial<Record<string, number>> = { ...counts };
    return { counted, renders: window.renders - renders };
  }, steps);
}

describe('a point is drawn where the map has its position, to a quarter of a pixel', () => {
  it.each([
    ['on mercator', false, [1.3, 4, 9.5, 14, 18]],
    ['on the globe, and as it turns into a plane', true, [1.3, 4, 8.7, 10, 11, 11.4, 11.8, 12.2]],
  ] as const)('%s', async (_, globe, zooms) => {
    const page = await openBare();
    const errors: [string, number][] = [];
    for (const zoom of zooms) {
      for (const [lng, lat] of places) {
        // Beside the middle, where a wrong scale shows; and from the other side of 180°.
        // A small globe has its edge there.
        const beside = (zoom < 3 ? 60 : 200) / ((512 * 2 ** zoom) / 360);
        const camera = { lng: lng + beside, lat: lat + beside / 4, zoom, globe };
        errors.push([`${lng}, ${lat} at ${zoom}`, await errorAt(page, camera, [lng, lat])]);
      }
    }
    expect(errors.filter(([, error]) => !(error <= 0.25))).toEqual([]);
    await page.context().close();
  });

  it('on a map that is turned and tilted', async () => {
    const page = await openBare();
    for (const zoom of [3, 8, 15]) {
      const camera = { lng: 44.3661, lat: 33.3152, zoom, bearing: 40, pitch: 35 };
      expect(await errorAt(page, camera, places[0]!)).toBeLessThanOrEqual(0.25);
    }
    await page.context().close();
  });

  it('in every copy of the world that is in sight, once', async () => {
    const page = await openBare('bare&at=0,0');
    const discs = (zoom: number) =>
      page.evaluate(async (it) => {
        await window.points!.look({ lng: 0, lat: 0, zoom: it });
        return window.points!.discsAcross();
      }, zoom);
    await page.setViewportSize({ width: 1400, height: 500 });
    // Of a world of 2048 px the middle is in sight, of one of 512 the ones to its sides too.
    expect(await discs(2)).toBe(1);
    expect(await discs(0)).toBe(3);
    await page.context().close();
  });

  it('with one draw call for each copy of the world and each duration class in use', async () => {
    const page = await openBare('bare&at=0,0&at=10,10&at=20,20');
    await page.setViewportSize({ width: 1400, height: 500 });
    const draws = await page.evaluate(async () => {
      const { look, map, explorer } = window.points!;
      const gl = map.getCanvas().getContext('webgl2')!;
      const drawArrays = gl.drawArrays.bind(gl);
      let count = 0;
      gl.drawArrays = (...args) => {
        count++;
        drawArrays(...args);
      };
      const counted = async (zoom: number) => {
        await look({ lng: 0, lat: 0, zoom });
        count = 0;
        map.redraw();
        return count;
      };
      // MapLibre draws the ground by elements, not by arrays.
      const all = [await counted(0), await counted(3)];
      // The first event alone has begun.
      explorer.scrubTo(Date.UTC(2020, 0, 1, 12));
      return [...all, await counted(0), explorer.table.classes.longest.length];
    });
    expect(draws).toEqual([9, 3, 3, 3]);
    await page.context().close();
  });

  it('once the style is another, and once a lost context is back', async () => {
    const page = await openBare();
    const camera = { lng: 44, lat: 33, zoom: 6 };
    expect(await errorAt(page, camera, places[0]!)).toBeLessThanOrEqual(0.25);
    await page.evaluate(() => window.points!.restyle());
    expect(await errorAt(page, camera, places[0]!)).toBeLessThanOrEqual(0.25);
    await page.evaluate(async () => {
      const { map } = window.points!;
      const lost = map.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      const back = new Promise<void>((resolve) => void map.once('style.load', () => resolve()));
      lost.loseContext();
      setTimeout(() => lost.restoreContext(), 50);
      await back;
    });
    expect(await errorAt(page, camera, places[0]!)).toBeLessThanOrEqual(0.25);
    await page.context().close();
  });
});

describe('a drag of the playhead', () => {
  it.each([
    ['nine', 9, 'auto', 100],
    // Software draws every one of them at each step.
    ['twenty thousand, each by its symbol', 20_000, 'symbols', 8],
    ['twenty thousand, as a shade', 20_000, 'density', 8],
  ])(
    'over %s events draws ranges, and sends nothing to the GPU, a worker or React',
    async (_, n, mode, steps) => {
      const page = await openCounted(n);
      if (n > 2000) await drawAs(page, mode);
      await settled(page);
      const { counted, renders } = await scrub(page, steps);
      const { draws = 0, ...rest } = counted;
      expect(rest).toEqual({});
      expect(renders).toBe(0);
      const { classes, copies } = await page.evaluate(() => {
        const { longest } = window.explorer.table.classes;
        const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
        return { classes: longest.length, copies: canvas.clientWidth };
      });
      // No more than a draw call for each class and for each of three copies of the world, at each step.
      expect(draws).toBeGreaterThan(n > 9 ? steps : 0);
      expect(draws).toBeLessThanOrEqual(steps * 2 * classes * 3);
      expect(copies).toBeGreaterThan(0);
      await page.context().close();
    },
    180_000,
  );

  it('over twenty thousand in bubbles sends only their counts, no more than once a step', async () => {
    const page = await openCounted(20_000);
    await drawAs(page, 'bubbles');
    await settled(page);
    const { counted, renders } = await scrub(page, 30);
    const { 'texture uploads': uploads = 0, draws, ...rest } = counted;
    expect(rest).toEqual({});
    expect(renders).toBe(0);
    expect(uploads).toBeGreaterThan(10);
    expect(uploads).toBeLessThanOrEqual(31);
    expect(draws).toBeGreaterThan(10);
    await page.context().close();
  }, 120_000);
});

it('among bubbles an event that is alone is drawn by its symbol, and not as a count of one', async () => {
  const page = await open('n=600');
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await drawAs(page, 'bubbles');
  const color = await page.evaluate(() => {
    const { explorer } = window;
    const { table } = explorer;
    explorer.filterBy(new Set([0]));
    const exact = 1;
    const isAlone = (row: number) => {
      if (table.kind[row] !== 0 || table.form[row] !== exact) return false;
      // Off the buttons at the edges of the map.
      const [x, y] = [table.position[2 * row]! / 2 ** 32, table.position[2 * row + 1]! / 2 ** 31];
      if (Math.abs(x - 0.5) > 0.2 || Math.abs(y - 0.5) > 0.2) return false;
      explorer.setWindow([table.start[row]!, table.end[row]!]);
      return explorer.shownRows().length === 1;
    };
    if (![...table.kind.keys()].some(isAlone)) throw new Error('no event is alone in its time');
    return getComputedStyle(document.documentElement).getPropertyValue('--kind-0').trim();
  });
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const lone = await eventually(
    () => firstDisc(page, rgb),
    ({ count }) => count > 50,
  );
  expect(lone.isFilled).toBe(true);
  await page.context().close();
}, 120_000);

/** Of the topmost thing on the map of a colour: how many pixels have it, and whether the one in their middle does. */
async function firstDisc(page: Page, rgb: readonly number[]) {
  const png = await page.locator('.map-canvas').screenshot();
  return page.evaluate(
    async ({ png, rgb }) => {
      const bytes = Uint8Array.from(atob(png), (it) => it.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data, width } = context.getImageData(0, 0, image.width, image.height);
      const isNear = (pixel: number) => rgb.every((it, i) => Math.abs(data[4 * pixel + i]! - it) < 12);
      const [x, y] = [(pixel: number) => pixel % width, (pixel: number) => Math.floor(pixel / width)];
      const all = [...Array(data.length / 4).keys()].filter(isNear);
      const first = all[0] ?? 0;
      const disc = all.filter((it) => Math.abs(x(it) - x(first)) < 26 && y(it) - y(first) < 52);
      const mean = (of: (pixel: number) => number) =>
        Math.round(disc.reduce((sum, pixel) => sum + of(pixel), 0) / disc.length);
      return { count: disc.length, isFilled: isNear(mean(y) * width + mean(x)) };
    },
    { png: png.toString('base64'), rgb },
  );
}

/** Nothing is asked of a worker any more: tiles and words have come. */
async function settled(page: Page): Promise<void> {
  let before = -1;
  await eventually(
    async () => {
      const { counts } = (await page.evaluate(() => ({
        counts: { ...(window as unknown as { counts: Record<string, number> }).counts },
      }))) as { counts: Record<string, number> };
      const now = (counts['worker messages'] ?? 0) + (counts['texture uploads'] ?? 0);
      const isStill = now === before;
      before = now;
      // What was asked of a worker is answered by then, or is counted the next time.
      await page.waitForTimeout(300);
      return isStill;
    },
    (isStill) => isStill,
    30_000,
  );
}
