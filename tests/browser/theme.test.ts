import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { embedIn, hears, inHosts } from './in-host.ts';
import { colorAt, distance, eventually, inChromium, mapColor } from './open-story.ts';

const { open } = inChromium();
const { openHost } = inHosts();
const appUrl = inject('appUrl');
/** Over land in the middle of the map, far from any mark. */
const desert = '?camera=7/31/42.5';

const setTheme = (page: Page, theme: 'light' | 'dark' | null) =>
  page.evaluate((it) => {
    if (it) document.documentElement.dataset.theme = it;
    else delete document.documentElement.dataset.theme;
  }, theme);

type Rgb = readonly number[];
const lightness = (color: Rgb) => Math.max(...color);

const styleOf = (page: Page, selector: string, property: string) =>
  page.locator(selector).evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property);

const panelColor = async (page: Page): Promise<Rgb> =>
  (await styleOf(page, '.panel', 'background-color')).match(/\d+/g)!.map(Number);

/** The mean of the ground that the timeline is drawn on, from the canvas itself. */
const timelineColor = (page: Page): Promise<Rgb> =>
  page.locator('canvas[data-part="overview"]').evaluate((it: HTMLCanvasElement) => {
    const { data } = it.getContext('2d')!.getImageData(0, 0, it.width, it.height);
    // Alpha is that of the canvas: what it leaves clear is the page.
    const opaque = Array.from({ length: data.length / 4 }, (_, i) => i * 4).filter((i) => data[i + 3]! > 200);
    return [0, 1, 2].map((c) => opaque.reduce((sum, i) => sum + data[i + c]!, 0) / opaque.length);
  });

const colors = async (page: Page) => ({
  map: await mapColor(page),
  timeline: await timelineColor(page),
  panel: await panelColor(page),
});
type Colors = Awaited<ReturnType<typeof colors>>;

const become = (page: Page, isMeant: (it: Colors) => boolean) => eventually(() => colors(page), isMeant);
const isDark = ({ map, timeline, panel }: Colors) =>
  lightness(map) < 140 && lightness(timeline) < 140 && lightness(panel) < 60;
const isLight = ({ map, timeline, panel }: Colors) =>
  Math.min(...map) > 150 && Math.min(...timeline) > 140 && Math.min(...panel) > 240;

describe('a theme', () => {
  it('is forced on a page that is open, and followed by map, timeline, panel and the browser’s own parts', async () => {
    const page = await open(desert, { colorScheme: 'light' });
    const light = await become(page, isLight);
    await setTheme(page, 'dark');
    const dark = await become(page, isDark);
    expect(await styleOf(page, ':root', 'color-scheme')).toBe('dark');
    expect(distance(light.map, dark.map)).toBeGreaterThan(60);
    // The system has no say any more, until it is asked again.
    await page.emulateMedia({ colorScheme: 'dark' });
    await setTheme(page, 'light');
    await become(page, isLight);
    expect(await styleOf(page, ':root', 'color-scheme')).toBe('light');
    await setTheme(page, null);
    await become(page, isDark);
    await page.emulateMedia({ colorScheme: 'light' });
    await become(page, isLight);
    expect(await styleOf(page, ':root', 'color-scheme')).toBe('light dark');
  });

  it('gives every token the same value as the system’s scheme does', async () => {
    const page = await open('', { hasMap: false });
    const tokens = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const names = rules.flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []));
        const seen = [...new Set(names)].filter((name) => /^--(color|kind|map|shadow)-?/.test(name));
        return Object.fromEntries(seen.map((name) => [name, style.getPropertyValue(name).trim()]));
      });
    const ofSystem = await tokens();
    await page.emulateMedia({ colorScheme: 'dark' });
    const ofDarkSystem = await tokens();
    expect(Object.keys(ofSystem).length).toBeGreaterThan(30);
    for (const [name, value] of Object.entries(ofDarkSystem)) expect(value).not.toBe(ofSystem[name]);
    await setTheme(page, 'light');
    expect(await tokens()).toEqual(ofSystem);
    await page.emulateMedia({ colorScheme: 'light' });
    await setTheme(page, 'dark');
    expect(await tokens()).toEqual(ofDarkSystem);
    // Its colours come with what lays the page out for paper.
    const onPaper = await eventually(
      () =>
        page.evaluate(() => {
          dispatchEvent(new Event('beforeprint'));
          const paper = document.querySelector('.on-paper');
          const style = paper && getComputedStyle(paper);
          return style
            ? ['--color-paper', '--color-lit', '--kind-0', 'color-scheme'].map((name) =>
                style.getPropertyValue(name).trim(),
              )
            : null;
        }),
      Boolean,
    );
    expect(onPaper).toEqual(['#fff', ofSystem['--color-lit'], ofSystem['--kind-0'], 'light']);
  });
});

describe('the theme of an embed', () => {
  const inFrame = (page: Page, selector: string, property: string) =>
    embedIn(page)
      .locator(selector)
      .evaluate((it, name) => getComputedStyle(it).getPropertyValue(name).trim(), property);

  it('is what its address says from the first paint, and then what its host says', async () => {
    const src = `${appUrl}embed.html?theme=dark`;
    const page = await openHost({
      html: `<iframe src="${src}" width="800" height="640" title="Map"></iframe>`,
    });
    // Set by a script in the head, before any module has come.
    await embedIn(page).locator(':root[data-theme="dark"] head').waitFor({ state: 'attached' });
    expect(await inFrame(page, ':root', 'color-scheme')).toBe('dark');
    await hears(page, 'ready');
    await embedIn(page).locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
    expect(await inFrame(page, '.panel', '--color-surface')).toBe('#1c1f23');
    const middle = async () => (await embedIn(page).locator('.map').boundingBox())!;
    const { x, y, width, height } = await middle();
    const mapInFrame = () => colorAt(page, { x: x + width / 2, y: y + height - 60 });
    const dark = await mapInFrame();
    expect(lightness(dark)).toBeLessThan(140);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!.contentWindow!;
      frame.postMessage({ dateline: 1, type: 'setTheme', theme: 'light' }, '*');
    });
    await eventually(mapInFrame, (color) => distance(color, dark) > 60 && Math.min(...color) > 140);
    expect(await inFrame(page, '.panel', '--color-surface')).toBe('#fff');
  });
});
