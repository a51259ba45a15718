import type { Page } from 'playwright-core';
import { dark, doubleText, type Frame, inFrames, still, type View } from './view.ts';

type State = Omit<View, 'name' | 'frame' | 'ready'> & Partial<Pick<View, 'ready'>>;

const many = '?events=events/many.csv';
const arabic = '?events=events/arabic.geojson';

/** What there is to see of a file of many events, on a light page and from the left. */
const states: Record<string, State> = {
  open: { query: many },
  list: { query: many, prepare: raise },
  kinds: { query: many, prepare: openKinds },
  search: { query: `${many}&search=siren`, prepare: raise },
  'search without a hit': { query: `${many}&search=zebra`, prepare: raise },
  filter: { query: many, prepare: openFilter },
  export: { query: many, prepare: openExport },
  row: { query: `${many}&playhead=2004-06-01`, prepare: openRow },
  key: { query: many, prepare: openKey },
  bubbles: { query: many, prepare: drawBubbles },
  report: { query: '?events=events/dirty.csv', prepare: openReport },
  columns: { query: '?events=events/columns.csv', ready: 'words', prepare: dialogIsThere },
  'columns again': { query: '?events=events/dirty.csv', prepare: askAgain },
  refused: { query: many, prepare: dropPage },
  'refused page': { query: '?events=events/page.csv', ready: 'words' },
  opening: { query: '?events=events/slow.csv', ready: 'words', before: holdBack, prepare: dialogIsThere },
  'tiles sample': { query: '?events=events/field.pmtiles', prepare: sampleIsThere },
};
const onlyNarrow = new Set(['list', 'kinds']);
const fromTheRight = ['open', 'list', 'kinds', 'search', 'filter', 'export', 'row', 'key', 'bubbles'];

/** Of each state what may differ in it: wide and on a phone, by day and by night, and with letters twice as large. */
export const fileViews: readonly View[] = Object.entries(states).flatMap(([name, state]): View[] => {
  const frames: Frame[] = onlyNarrow.has(name) ? ['phone'] : ['wide', 'phone'];
  const large = { ...state, before: bothOf(doubleText, state.before) };
  const turned = { ...state, query: state.query!.replace(many, arabic).replace('siren', 'الجسر') };
  return [
    ...inFrames(frames, `file ${name}`, state),
    ...inFrames(frames, `file ${name} dark`, { ...state, context: dark }),
    ...inFrames(frames, `file ${name} text 200`, large),
    ...(fromTheRight.includes(name) ? inFrames(frames, `file ${name} arabic`, turned) : []),
  ];
});

/** Of frames in another page. */
export const fileFrames: readonly View[] = [
  ...inFrames(['slip', 'strip', 'low', 'column', 'spread'], 'file embed', { query: `embed.html${many}` }),
  ...inFrames(['slip', 'strip', 'low'], 'file embed list', { query: `embed.html${many}`, prepare: raise }),
  ...inFrames(['low', 'strip'], 'file embed row', { query: `embed.html${many}`, prepare: openRow }),
];

function bothOf(...all: (View['before'] | undefined)[]): NonNullable<View['before']> {
  return async (page) => {
    for (const one of all) await one?.(page);
  };
}

/** The list, where it is a sheet, stands half way up. */
async function raise(page: Page): Promise<void> {
  const handle = page.locator('.panel-handle');
  if (await handle.isVisible()) {
    await handle.click();
    await page.locator('.panel:is([data-height="half"], [data-height="full"])').waitFor();
    await still(page, '.panel');
  }
  await page.locator('.list-event, .list-none').first().waitFor();
}

async function press(page: Page, which: 'find' | 'kinds'): Promise<void> {
  const button = page.locator(`.list-compact[aria-controls$="-${which}"]`);
  // Only a list with little room has it.
  if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false')
    await button.click();
}

async function openKinds(page: Page): Promise<void> {
  await raise(page);
  await press(page, 'kinds');
}

async function openFilter(page: Page): Promise<void> {
  await raise(page);
  await page.locator('.find').waitFor({ state: 'attached' });
  await press(page, 'find');
  const filter = page.locator('.find-form .list-toggle');
  if (await filter.isVisible()) await filter.click();
}

async function openExport(page: Page): Promise<void> {
  await raise(page);
  await page.locator('.list-tools .list-toggle[aria-expanded]').click();
  await page.locator('.list-export').waitFor();
}

async function openRow(page: Page): Promise<void> {
  await raise(page);
  await page.locator('.list-event').nth(1).click();
  await page.locator('.reader-title').waitFor();
  await still(page, '.panel');
}

async function openKey(page: Page): Promise<void> {
  const key = page.locator('.map-key-button');
  await key.waitFor();
  if ((await key.getAttribute('aria-expanded')) === 'false') await key.click();
}

async function drawBubbles(page: Page): Promise<void> {
  await openKey(page);
  await page.locator('.map-key-card select').selectOption('bubbles');
  await page.waitForTimeout(500);
}

async function openReport(page: Page): Promise<void> {
  await page.locator('.file-report').click();
  await dialogIsThere(page);
}

async function askAgain(page: Page): Promise<void> {
  await openReport(page);
  await page.locator('.file-how [aria-labelledby$="-columns"] .outlined-button').click();
  await page.locator('.mapping').waitFor();
}

async function dialogIsThere(page: Page): Promise<void> {
  await page.locator('dialog[open]').waitFor({ timeout: 30_000 });
}

/** A file that is a web page, which the page that stands refuses. */
async function dropPage(page: Page): Promise<void> {
  const file = { name: 'page.csv', mimeType: 'text/csv', buffer: Buffer.from('<!doctype html><p>Not found') };
  await page.locator('.header-file').setInputFiles(file);
  await page.locator('.file-failure').waitFor();
}

/** The file never comes. */
async function holdBack(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.endsWith('/slow.csv'),
    () => {},
  );
}

async function sampleIsThere(page: Page): Promise<void> {
  await page.locator('.map-part').waitFor({ timeout: 30_000 });
}
