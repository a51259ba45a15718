import { vi } from 'vitest';
import type { FrameWindow } from '#embed/mailbox.ts';

export const hostOrigin = 'https://paper.example';

type Posted = { message: unknown; target: string };

/** A frame’s window without a browser, and the page that holds it. */
export function aFrame({ width = 800, referrer = `${hostOrigin}/article`, ancestor = '', query = '' } = {}) {
  const listeners = new Map<string, (event: never) => void>();
  const posted: Posted[] = [];
  const parent = {
    postMessage: (message: unknown, target: unknown) => posted.push({ message, target: `${target}` }),
  };
  let writes = 0;
  const dataset = new Proxy<Record<string, string>>(
    {},
    {
      set(target, name: string, value: string) {
        writes++;
        target[name] = value;
        return true;
      },
    },
  );
  const page = {
    parent,
    innerWidth: width,
    location: {
      href: `https://maps.example/embed.html${query}`,
      search: query,
      ...(ancestor ? { ancestorOrigins: [ancestor] } : {}),
    },
    document: { referrer, documentElement: { dataset } },
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  } as unknown as FrameWindow & { innerWidth: number };

  const hear = (data: unknown, { origin = hostOrigin, source = parent as unknown } = {}) =>
    listeners.get('message')?.({ data, origin, source } as never);
  return {
    page,
    posted,
    dataset,
    parent,
    hear,
    /** Says a command of this version, as the host. */
    say: (command: object, from?: Parameters<typeof hear>[1]) => hear({ dateline: 1, ...command }, from),
    resizeTo(innerWidth: number) {
      page.innerWidth = innerWidth;
      listeners.get('resize')?.({} as never);
    },
    countWrites: () => writes,
    isListening: () => listeners.size > 0,
    /** What was posted of our protocol since the last time, without its envelope. */
    heard(type?: string): Record<string, unknown>[] {
      const ours = posted
        .map(({ message }) => message as { dateline?: number; type: string })
        .filter((message) => typeof message === 'object' && message.dateline === 1)
        .map(({ dateline, ...rest }) => rest);
      return type === undefined ? ours : ours.filter((message) => message.type === type);
    },
    forget: () => void posted.splice(0),
    /** Lets the ticks pass that are due. */
    pass: (ms = 20) => vi.advanceTimersByTime(ms),
  };
}
