import type { Browser, CDPSession, Page } from 'playwright-core';
import { median, ms, say, title } from './say.ts';

/** Main-thread time of a scrub step, beside frames in which nothing happens. */
export async function sayScrub(browser: Browser, url: string): Promise<void> {
  title('Scrubbing the bundled story, 1280 × 800, software rendering');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(url);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.focus();
  const idle: number[] = [];
  const quiet: number[] = [];
  const crossing: number[] = [];
  for (let round = 0; round < 5; round++) {
    idle.push(await msPerFrame(page, session, 60, null));
    // Over days with no event: only timeline and playhead move.
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    quiet.push(await msPerFrame(page, session, 60, 'ArrowRight'));
    // Over the weeks where events come onto the map.
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    crossing.push(await msPerFrame(page, session, 36, 'ArrowLeft'));
    await page.waitForTimeout(800);
  }
  say('a frame in which nothing happens, median', ms(median(idle), 2));
  say(
    'a step over quiet days, median',
    ms(median(quiet), 2),
    `${ms(median(quiet) - median(idle), 2)} above idle; aim: 2 ms`,
  );
  say(
    'a step over days with events, median',
    ms(median(crossing), 2),
    `${ms(median(crossing) - median(idle), 2)} above idle; aim: 2 ms`,
  );
  await page.context().close();
}

/** Mean main-thread task time for each of `frames` frames; `key` is pressed once in each. */
async function msPerFrame(
  page: Page,
  session: CDPSession,
  frames: number,
  key: string | null,
): Promise<number> {
  const before = await taskSeconds(session);
  await page.evaluate(
    async ([count, pressed]) => {
      for (let i = 0; i < count; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (pressed)
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
          );
      }
    },
    [frames, key] as const,
  );
  return ((await taskSeconds(session)) - before) * (1000 / frames);
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0;
}
