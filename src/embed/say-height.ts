import { heightMessages, pymName, readSizer, sizerMessage, sizerReady } from './dialects.ts';
import { frameHeight } from './frame-height.ts';
import type { FrameWindow, Mailbox } from './mailbox.ts';
import { greatestHeight, protocolVersion } from './protocol.ts';

/** Says how high the frame wants to be, in our words and in those that other hosts listen for. */
export function createHeightSayer(page: FrameWindow, mailbox: Mailbox, leastHeight: () => number) {
  let said = 0;
  /** iframe-resizer’s name for this frame, once its parent has said hello, and whether it waits for a size. */
  let sizer: { id: string; isNew: boolean; isWaiting: boolean } | null = null;
  mailbox.postForeign(sizerReady);

  function sayToSizer(height: number) {
    if (!sizer) return;
    mailbox.postForeign(sizerMessage(sizer.id, height, page.innerWidth, sizer.isNew ? 'init' : 'size'));
    sizer = { ...sizer, isNew: false, isWaiting: false };
  }
  return {
    /** Says the height if it is another than was said. A frame that is not displayed has none. */
    say() {
      if (page.innerWidth <= 0) return;
      const least = leastHeight();
      const height = Math.min(Math.ceil(Math.max(frameHeight(page.innerWidth), least || 0)), greatestHeight);
      if (height === said) {
        if (sizer?.isWaiting) sayToSizer(height);
        return;
      }
      said = height;
      mailbox.post({ dateline: protocolVersion, type: 'height', height });
      const names = {
        address: mailbox.knowsHost() ? page.location.href : null,
        childId: pymName(page.location.search),
      };
      for (const message of heightMessages(height, names)) mailbox.postForeign(message);
      sayToSizer(height);
    },
    /** Forgets what was said, for a host that has come only now. */
    forget() {
      said = 0;
    },
    /** @returns whether the message asks for the height. */
    hear(data: unknown): boolean {
      const request = readSizer(data);
      if (request?.event === 'init') sizer = { id: request.id, isNew: true, isWaiting: true };
      else if (request && sizer) sizer = { ...sizer, isWaiting: true };
      return request !== null && sizer !== null;
    },
  };
}
