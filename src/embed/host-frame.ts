import { frameHeight } from './frame-height.ts';
import { originOf } from './host-address.ts';
import { type Command, type Notice, protocolVersion, readNotice } from './protocol.ts';

/** ms that a frame may take for an answer. */
const patience = 10_000;

/** A command without its envelope. */
export type Call = Command extends infer C
  ? C extends Command
    ? Omit<C, 'dateline' | 'call'>
    : never
  : never;

/** What is not settled here. */
export type News = Exclude<Notice, { type: 'height' | 'answer' }>;

/** A frame whose height follows and whose messages are heard. */
export type HeldFrame = {
  readonly iframe: HTMLIFrameElement;
  /** Its address when it was taken charge of. */
  readonly address: string;
  /** Does what the frame answers to: resolves when it is done, rejects with the frame's words. */
  call(call: Call): Promise<void>;
  /** Gives it the height that its width asks for, or more if it has asked for more. @returns whether that is another. */
  size(): boolean;
  hear(event: MessageEvent): void;
  /** Lets go of it; who waits for an answer is told why none comes. */
  release(why: string): void;
};

/** All that are held, by their iframes. */
export const held = new Map<Element, HeldFrame>();
let sizes: ResizeObserver | undefined;

/**
 * Takes charge of an iframe: reserves its height at once, so that nothing on the page moves when its content comes, and
 * listens to what comes from its window and its origin, both.
 * @param fixed CSS px if the height is to stay as it is
 * @param isLeaving whether it still holds what it held before its new address
 */
export function holdFrame(
  iframe: HTMLIFrameElement,
  tell?: (notice: News) => void,
  fixed?: () => string | undefined,
  isLeaving?: boolean,
): HeldFrame {
  let origin = originOf(iframe);
  /** call → what its asker is told: done, or why not */
  const askers = new Map<number, (error?: string) => void>();
  // Not from 0: the page may number calls of its own.
  let calls = Date.now();
  /** What the frame has asked for beyond the rule: large letters, a long title. */
  let asked = 0;
  // Where a reader may be at what stands below the frame, the page’s own height will do, until the width changes.
  const { top, width } = iframe.getBoundingClientRect();
  // As a style has it: without the border, and before the page's zoom and transforms.
  const own = Number.parseFloat(getComputedStyle(iframe).height);
  const isSeen = top + Math.min(own, frameHeight(width)) < innerHeight;
  const keptWidth = isSeen && own >= frameHeight(0) ? iframe.clientWidth : -1;

  /** @param of origin to post to; an opaque one has no name */
  function post(message: object, of = origin) {
    const target = of === 'null' ? '*' : of;
    iframe.contentWindow?.postMessage({ dateline: protocolVersion, ...message }, target);
  }
  function size(): boolean {
    const rule = iframe.clientWidth === keptWidth ? own : frameHeight(iframe.clientWidth);
    const height = `${fixed?.() ?? Math.max(rule, asked)}px`;
    const isOther = iframe.style.height !== height;
    iframe.style.height = height;
    return isOther;
  }
  function settle(call: number, error?: string) {
    askers.get(call)?.(error);
    askers.delete(call);
  }

  const frame: HeldFrame = {
    iframe,
    address: iframe.src,
    size,
    call: (message) =>
      new Promise((resolve, reject) => {
        const call = ++calls;
        askers.set(call, (error) => (error === undefined ? resolve() : reject(new Error(error))));
        // Too late for those that have been answered: they are gone by then.
        setTimeout(settle, patience, call, 'the embed does not answer');
        post({ ...message, call });
      }),
    hear({ source, origin: from, data }) {
      if (source !== iframe.contentWindow) return;
      // The sandbox of a page is its frames’ too, whatever theirs says.
      if (from === 'null' && from === window.origin) origin = from;
      const notice = from === origin && readNotice(data);
      if (!notice) return;
      if (notice.type === 'height') {
        asked = notice.height > frameHeight(iframe.clientWidth) ? notice.height : 0;
        size();
      } else if (notice.type === 'answer') {
        for (const call of notice.calls) settle(call, notice.error);
      } else if (notice.type === 'ready' && notice.story === undefined) {
        // It does not know yet whom it tells.
        post({ type: 'hello' });
      } else tell?.(notice);
    },
    release(why) {
      held.delete(iframe);
      sizes?.unobserve(iframe);
      for (const call of askers.keys()) settle(call, why);
    },
  };
  held.set(iframe, frame);
  size();
  watch().observe(iframe);
  // It may have spoken before anyone listened. A frame that has not been loaded yet is no one to talk to.
  if (!isLeaving && iframe.contentWindow && iframe.contentDocument?.URL !== 'about:blank')
    post({ type: 'hello' }, window.origin === 'null' ? 'null' : origin);
  return frame;
}

/** Sizes and messages of all frames come in here, once. */
function watch(): ResizeObserver {
  if (sizes) return sizes;
  addEventListener('message', (event) => {
    for (const frame of held.values()) frame.hear(event);
  });
  // Before the next paint: a frame is never drawn at one width with the height of another.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (held.get(target)?.size()) rest(target);
  });
  // What an observer does to the size that it observes is an error on the host's page, unless it looks away.
  const rest = (target: Element) => {
    observer.unobserve(target);
    requestAnimationFrame(() => held.has(target) && observer.observe(target));
  };
  sizes = observer;
  return observer;
}
