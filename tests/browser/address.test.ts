import { describe, expect, it } from 'vitest';
import {
  addressKey,
  eventList,
  eventually,
  inChromium,
  mapDrawn,
  reader,
  slider,
  sliderSays,
} from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });
const { takeComplaints } = plain;

describe('the address', () => {
  it('restores the view it names: event, window, playhead, kinds and camera', async () => {
    const query =
      '?event=balad-explosions&window=2019-08-01/2019-08-22&playhead=2019-08-20T12:00Z&camera=7.5/33.6/44.4&kinds=explosion,statement';
    const page = await open(query);
    const check = async () => {
      await reader(page)
        .getByRole('heading', { name: /Balad air base/ })
        .waitFor();
      await sliderSays(page, 'Playhead', /20 August 2019/);
      expect(await eventList(page).locator('.list-event').count()).toBe(4);
      expect(page.url()).toContain(query);
    };
    await check();
    await page.reload();
    await mapDrawn(page);
    await check();
  });

  it('goes back and forward through what was selected', async () => {
    const page = await plain.open();
    const title = (text: RegExp) => reader(page).getByRole('heading', { name: text });
    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .click();
    await title(/Strike on a base/).waitFor();
    await page.getByRole('button', { name: 'Next event' }).first().click();
    await title(/A rocket that flew/).waitFor();
    await page.goBack();
    await title(/Strike on a base/).waitFor();
    await page.goBack();
    await reader(page).waitFor({ state: 'detached' });
    await page.goForward();
    await page.goForward();
    await title(/A rocket that flew/).waitFor();
    expect(addressKey(page, 'event')).toBe('baghdad-rocket');
  });

  it('leaves a link that names an unknown event when going back, and comes forward again', async () => {
    const page = await plain.open('?event=nobody');
    await page.keyboard.press('n');
    await reader(page).waitFor();
    await page.goBack();
    await reader(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(600);
    await page.goForward();
    await reader(page).waitFor();
    expect(addressKey(page, 'event')).toBe('pmf-2016');
  });

  it('makes one step of “back” of a key held down', async () => {
    const page = await plain.open();
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    // A key that is down already repeats.
    for (let i = 0; i < 6; i++) await page.keyboard.down('n');
    await page.keyboard.up('n');
    await eventually(
      async () => addressKey(page, 'event'),
      (event) => event === 'balad-explosions',
    );
    expect((await steps()) - before).toBe(1);
  });

  it('makes a step of “back” of every choice, however quick', async () => {
    const page = await plain.open();
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.evaluate(() => {
      for (let i = 0; i < 3; i++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    });
    await eventually(
      async () => addressKey(page, 'event'),
      (event) => event !== null,
    );
    expect((await steps()) - before).toBe(3);
  });

  it('does not make a step of “back” of every scrub', async () => {
    const page = await plain.open();
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await slider(page, 'Playhead').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await eventually(
      async () => addressKey(page, 'playhead'),
      (it) => it !== null,
    );
    expect(await steps()).toBe(before);
  });

  it('opens the story whatever nonsense it carries, and keeps what it does not know', async () => {
    const page = await plain.open(
      '?event=%00&window=7&playhead=soon&camera=a/b/c&kinds=,,&extent=../..&utm_source=x',
    );
    expect(await eventList(page).locator('.list-event').count()).toBe(9);
    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .click();
    await eventually(
      async () => addressKey(page, 'event'),
      (it) => it === 'july-19-strike',
    );
    expect(addressKey(page, 'utm_source')).toBe('x');
  });
});

describe('another story', () => {
  it('opens by its path on the same site', async () => {
    const page = await plain.open('?story=stories/iraq-2019.geojson');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('strikes in Iraq');
  });

  it('that is not there is said to be missing', async () => {
    const page = await plain.open('?story=stories/nobody.geojson', { hasMap: false });
    await page.getByRole('heading', { name: 'There is no story here' }).waitFor();
    await page.getByText('/stories/nobody.geojson').waitFor();
    // A host that answers 404 makes the browser itself note it on the console.
    expect(takeComplaints(page).every((it) => it.includes('404'))).toBe(true);
  });

  it('that is invalid lists every problem with its place and its fix', async () => {
    const broken = JSON.stringify(
      {
        type: 'FeatureCollection',
        dateline: '1',
        id: 'broken',
        title: 'Broken',
        kinds: [{ id: 'a', label: 'A' }],
        sources: [{ id: 's', type: 'book', title: 'S', URL: 'javascript:alert(1)' }],
        features: [
          {
            type: 'Feature',
            id: 'x',
            geometry: { type: 'Point', coordinates: [44, 133] },
            properties: { title: 'X', kind: 'b', when: '2019-02-30', excerpts: [] },
          },
        ],
      },
      null,
      2,
    );
    const page = await plain.open('?story=stories/nobody.geojson', { hasMap: false });
    await page.route('**/stories/broken.geojson', (route) =>
      route.fulfill({ body: broken, contentType: 'application/geo+json' }),
    );
    await page.goto(page.url().replace('nobody', 'broken'));
    await page.getByRole('heading', { name: 'This story can’t be opened yet' }).waitFor();
    // The words for problems come with their list.
    await page.locator('.failure-problems li').first().waitFor();
    const problems = await page.locator('.failure-problems li').allTextContents();
    expect(problems).toHaveLength(5);
    const said = problems.join('\n');
    for (const words of [
      'sources[0].URL',
      'coordinates[1]',
      'properties.when',
      'properties.kind',
      'properties.excerpts',
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/line \d+, column \d+/);
    takeComplaints(page);
  });

  it('from another site is refused before it is asked for', async () => {
    const page = await plain.open('?story=https://example.org/story.geojson', { hasMap: false });
    await page.getByRole('heading', { name: 'This story is on another site' }).waitFor();
  });
});
