import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { embedIn, heard, hears, inHosts, madeAddress } from './in-host.ts';
import { eventually, reader } from './open-story.ts';

/** Hosts that mean no good, or are only written badly: the embed takes no harm, and counts what it refuses. */
const { openHost, violationsOn } = inHosts({ webgl: false });
const appUrl = inject('appUrl');

const frame = `<iframe id="embed" src="${appUrl}embed.html?story=iraq-2019" title="Story" width="800" height="640"></iframe>`;

const embedOf = (page: Page): Frame => page.frames().find((it) => it.url().startsWith(appUrl))!;

const refused = (page: Page) =>
  embedOf(page).evaluate(() => Number(document.documentElement.dataset.refusedMessages ?? 0));

const send = (page: Page, messages: unknown[]) =>
  page.evaluate((messages) => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('#embed')!;
    for (const message of messages) contentWindow!.postMessage(message, '*');
  }, messages);

/** It still answers. */
async function isAlive(page: Page): Promise<void> {
  await send(page, [{ dateline: 1, type: 'select', id: 'balad-explosions', call: 9000 }]);
  await reader(embedIn(page)).getByText('explosions rocked an arms depot').waitFor();
}

describe('a hostile host', () => {
  it('sends what is malformed: refused and counted', async () => {
    const page = await openHost({ html: frame });
    await hears(page, 'ready');
    const malformed = [
      { dateline: 2, type: 'select', id: 'balad-explosions' },
      { dateline: 1 },
      { dateline: 1, type: 'destroy' },
      { dateline: 1, type: 'select' },
      { dateline: 1, type: 'select', id: 7 },
      { dateline: 1, type: 'select', id: 'x'.repeat(1_000_000) },
      { dateline: 1, type: 'scrubTo', edtf: { toString: 'no' } },
      { dateline: 1, type: 'setTheme', theme: 'url(javascript:alert(1))' },
      { dateline: 1, type: '__proto__' },
      { dateline: 1, type: 'constructor' },
      { dateline: '1', type: 'play' },
      { dateline: 1, type: 'play', call: 'many' },
    ];
    await send(page, malformed);
    await eventually(
      () => refused(page),
      (count) => count === malformed.length,
    );
    // Not addressed to us: passed over, and not even counted.
    await send(page, [null, 'text', 12, [], {}, '[iFrameSizer]', 'pymxPYMx', { type: 'select' }]);
    await isAlive(page);
    expect(await refused(page)).toBe(malformed.length);
    expect(violationsOn(page)).toEqual([]);
  });

  it('floods it: the last command counts, and the page goes on', async () => {
    const page = await openHost({ html: frame });
    await hears(page, 'ready');
    const before = (await heard(page, 'window')).length;
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector<HTMLIFrameElement>('#embed')!;
      for (let i = 0; i < 20_000; i++) {
        const day = String(1 + (i % 20)).padStart(2, '0');
        contentWindow!.postMessage(
          { dateline: 1, type: 'setWindow', edtf: `2019-08-${day}/2019-08-25` },
          '*',
        );
        contentWindow!.postMessage({ dateline: 1, type: 'nonsense', edtf: day }, '*');
      }
      contentWindow!.postMessage({ dateline: 1, type: 'setWindow', edtf: '2019-08-10/2019-08-22' }, '*');
    });
    await eventually(
      async () => (await heard(page, 'window')).at(-1)?.edtf,
      (edtf) => edtf === '2019-08-10/2019-08-22',
      45_000,
    );
    expect((await heard(page, 'window')).length - before).toBeLessThan(2000);
    await eventually(
      () => refused(page),
      (count) => count === 20_000,
      45_000,
    );
    await isAlive(page);
  });

  it('has a second frame, which tries to command the first: refused', async () => {
    const other = madeAddress('<p>Another frame</p>');
    const page = await openHost({ html: `${frame}<iframe id="other" src="${other}"></iframe>` });
    await hears(page, 'ready');
    const sibling = await eventually(
      async () => page.frames().find((it) => it.url() === other),
      (it) => it !== undefined,
    );
    await sibling!.evaluate(() => {
      parent.frames[0]!.postMessage({ dateline: 1, type: 'select', id: 'balad-explosions' }, '*');
      parent.frames[0]!.postMessage({ dateline: 1, type: 'hello' }, '*');
    });
    await eventually(
      () => refused(page),
      (count) => count === 2,
    );
    expect(await reader(embedIn(page)).count()).toBe(0);
    await isAlive(page);
  });

  it('pretends to be the embed: its own script hears nothing of it', async () => {
    const page = await openHost({
      html: `<dateline-story src="${appUrl}" story="iraq-2019"></dateline-story>
        <iframe id="other" src="about:blank"></iframe>
        <script async src="${appUrl}embed.js"></script>`,
    });
    await hears(page, 'ready');
    const height = () =>
      page.locator('dateline-story iframe').evaluate((it) => it.getBoundingClientRect().height);
    const before = await height();
    await page.evaluate(() => {
      const story = document.querySelector('dateline-story')!;
      story.addEventListener('select', () => document.body.setAttribute('data-fooled', ''));
      const other = document.querySelector<HTMLIFrameElement>('#other')!.contentWindow!;
      const messages = [
        { dateline: 1, type: 'height', height: 5000 },
        { dateline: 1, type: 'select', id: 'balad-explosions' },
      ];
      for (const message of messages) {
        postMessage(message, '*');
        (other as unknown as typeof globalThis).eval(`parent.postMessage(${JSON.stringify(message)}, '*')`);
      }
    });
    await page.waitForTimeout(500);
    expect(await height()).toBe(before);
    expect(await page.locator('body').getAttribute('data-fooled')).toBeNull();
  });
});
