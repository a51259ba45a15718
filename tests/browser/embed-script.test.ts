import { describe, expect, inject, it } from 'vitest';
import type { DatelineStoryElement } from '#embed/host-types.ts';
import { inHosts, shiftsOn } from './in-host.ts';
import { eventually } from './open-story.ts';

const appUrl = inject('appUrl');
const hosts = inHosts();
// A made page has no address of its own in Chromium’s eyes, and may not load from this machine unless allowed to.
const openHost = (html: string) => hosts.openHost({ html }, { permissions: ['local-network-access'] });

const script = `<script src="${appUrl}embed.js"></script>`;
const after = '<p id="after">What stands below.</p>';
const snippet = (attributes = '') =>
  `<iframe src="${appUrl}embed.html?story=iraq-2019" title="Map" width="100%" height="640" frameborder="0" ${attributes}></iframe>`;

describe('embed.js on a page of another site', () => {
  it('brings a story, does what it is asked, says what happens, and moves nothing', async () => {
    const page = await openHost(`${script}<dateline-story story="iraq-2019"></dateline-story>${after}`);
    const story = page.locator('dateline-story');
    expect(await story.evaluate((it: DatelineStoryElement) => it.ready)).toMatchObject({
      story: 'iraq-2019',
    });
    expect(await shiftsOn(page)).toEqual([]);
    const told = await story.evaluate(async (it: DatelineStoryElement) => {
      const heard: unknown[] = [];
      for (const type of ['select', 'window', 'playhead'] as const)
        it.addEventListener(type, ({ detail }) => heard.push({ type, ...detail }));
      await it.select('balad-explosions');
      await it.scrubTo('2019-08-14');
      await it.setWindow('2019-08-10/2019-08-22');
      return heard;
    });
    expect(told).toEqual([
      { type: 'select', id: 'balad-explosions', title: expect.any(String) },
      { type: 'playhead', edtf: '2019-08-14' },
      { type: 'window', edtf: '2019-08-10/2019-08-22' },
    ]);
    const refused = await story.evaluate((it: DatelineStoryElement) =>
      it.select('nowhere').catch((error: Error) => error.message),
    );
    expect(refused).toBe('no event has the id “nowhere”');
  });

  it('shows another story without a step of history', async () => {
    const page = await openHost(`${script}<dateline-story story="iraq-2019"></dateline-story>`);
    const story = page.locator('dateline-story');
    await story.evaluate((it: DatelineStoryElement) => it.ready);
    const steps = await page.evaluate(() => history.length);
    const lang = await story.evaluate(async (it: DatelineStoryElement) => {
      it.setAttribute('lang', 'ar');
      await Promise.resolve();
      await it.ready;
      return it.querySelector('iframe')?.src;
    });
    expect(lang).toContain('lang=ar');
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  it('sizes plain frames by their width, and moves nothing that a reader may be at', async () => {
    const page = await openHost(`${snippet()}${script}${after}${snippet()}`);
    const heights = () => page.locator('iframe').evaluateAll((all) => all.map((it) => it.style.height));
    // What follows the first is on screen: its own height will do. The second stands below the screen.
    expect(await eventually(heights, (it) => it[1] !== '', 30_000)).toEqual(['640px', '660px']);
    expect(await shiftsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    const narrow = ['600px', '600px'];
    expect(await eventually(heights, (it) => it.join() === narrow.join(), 30_000)).toEqual(narrow);
  });

  it('measures a frame as its styles do: without its border, and before the zoom of the page', async () => {
    const bordered = snippet().replace('frameborder="0"', '');
    const page = await openHost(`${bordered}${script}<div style="zoom: 1.25">${bordered}</div>${after}`);
    await page.setViewportSize({ width: 1280, height: 2000 });
    await page.reload();
    const heights = () => page.locator('iframe').evaluateAll((all) => all.map((it) => it.style.height));
    expect(await eventually(heights, (it) => it[1] !== '', 30_000)).toEqual(['640px', '640px']);
    expect(await shiftsOn(page)).toEqual([]);
  });

  it('works in a page that is itself in a sandbox, as the preview of a CMS', async () => {
    const inside = `${script}<dateline-story story="iraq-2019"></dateline-story>`.replaceAll('"', '&quot;');
    const page = await openHost(
      `<iframe sandbox="allow-scripts" width="900" height="700" srcdoc="${inside}"></iframe>`,
    );
    const story = page.locator('iframe').contentFrame().locator('dateline-story');
    const told = await story.evaluate(async (it: DatelineStoryElement) => {
      await it.select('balad-explosions');
      return (await it.ready).story;
    });
    expect(told).toBe('iraq-2019');
  });

  it('talks with a frame in an opaque origin', async () => {
    const page = await openHost(
      `${script}<dateline-story>${snippet('sandbox="allow-scripts" referrerpolicy="no-referrer"')}</dateline-story>`,
    );
    const told = await page.locator('dateline-story').evaluate(async (it: DatelineStoryElement) => {
      await it.ready;
      await it.select('balad-explosions');
      return 'selected';
    });
    expect(told).toBe('selected');
  });
});
