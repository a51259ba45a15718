import type { CDPSession, Page } from 'playwright-core';

type ScreenPoint = { x: number; y: number };

/**
 * One finger on the glass, by the browser’s own input pipeline: what it scrolls, taps and takes away is real. It keeps
 * its own time, as even as it was asked for, and once it is lifted waits for the machine’s clock to come by.
 */
export type Finger = {
  down(at: ScreenPoint): Promise<void>;
  /** Goes straight there in `ms`, in `steps`; the last report is made as it arrives. */
  move(to: ScreenPoint, ms?: number, steps?: number): Promise<void>;
  up(): Promise<void>;
  /** The system takes the touch away. */
  lose(): Promise<void>;
  tap(at: ScreenPoint): Promise<void>;
};

export async function fingerOn(page: Page): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let at: ScreenPoint = { x: 0, y: 0 };
  // Seconds. Told by the machine’s clock, a busy one would make every flick a slow drag.
  let time = Date.now() / 1000;
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ms = 16) => {
    time += ms / 1000;
    const touchPoints = type === 'touchStart' || type === 'touchMove' ? [at] : [];
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: time });
    // A tap in the past of a drag is none to the browser.
    if (touchPoints.length === 0)
      await new Promise((resolve) => setTimeout(resolve, time * 1000 - Date.now()));
  };
  const finger: Finger = {
    async down(point) {
      at = point;
      time = Math.max(time, Date.now() / 1000);
      await send('touchStart');
    },
    async move(to, ms = 200, steps = 10) {
      const from = at;
      for (let step = 1; step <= steps; step++) {
        at = {
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        };
        await send('touchMove', ms / steps);
      }
    },
    up: () => send('touchEnd'),
    lose: () => send('touchCancel'),
    async tap(point) {
      await finger.down(point);
      await finger.up();
    },
  };
  return finger;
}
