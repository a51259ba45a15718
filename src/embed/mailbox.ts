import { type Command, callOf, isAddressed, type Notice, readCommand } from './protocol.ts';

/** What of a window the frame’s end needs: the browser’s, or a test’s. */
export type FrameWindow = Pick<
  Window,
  'innerWidth' | 'location' | 'document' | 'addEventListener' | 'removeEventListener'
> & { parent: Pick<Window, 'postMessage'> | null };

export type Mailbox = {
  /** Whether it is known who reads: until then nothing of the story is posted. */
  knowsHost(): boolean;
  post(notice: Notice): void;
  /** Posts what is none of our protocol. */
  postForeign(message: unknown): void;
  close(): void;
};

type Received = {
  onCommand(command: Command): void;
  /** The host has asked for an answer under this number, but what it asks is no command. */
  onNonsense(call: number): void;
  /** Anything from the host that is not meant for our protocol. */
  onForeign(data: unknown): void;
};

/**
 * The frame’s way to the page that holds it, and to no other: whoever else posts is refused, be it a sibling, a child
 * or the frame itself. Null where there is no such page.
 *
 * The host’s origin is what the browser says (`ancestorOrigins`), else where its first message comes from. Until then
 * the referrer is a guess that is good enough to post to: if it is wrong, the browser delivers nothing. An opaque host
 * has no name that could be posted to.
 */
export function openMailbox(page: FrameWindow, received: Received): Mailbox | null {
  const host = page.parent;
  if (!host || host === (page as unknown)) return null;
  let known = nameOf(page.location.ancestorOrigins?.[0]);
  const guess = known ?? nameOf(originOf(page.document.referrer));
  const refused = countRefused(page.document.documentElement);

  const target = () => nameOf(known ?? guess) ?? '*';
  const isFromHost = ({ source, origin }: MessageEvent) =>
    source === (host as unknown) && (known === null || origin === known);
  /** A hello alone may outdo the guess: in a frame that has gone from page to page the referrer is its own. */
  const isExpected = (origin: string, command: Command) =>
    known !== null || guess === null || guess === origin || command.type === 'hello';

  const hear = (event: MessageEvent) => {
    const { data, origin } = event;
    const isOurs = isAddressed(data);
    if (!isFromHost(event)) return isOurs ? refused.add() : undefined;
    if (!isOurs) return received.onForeign(data);
    const command = readCommand(data);
    if (command && isExpected(origin, command)) {
      known = origin;
      return received.onCommand(command);
    }
    refused.add();
    const call = callOf(data);
    if (!command && call !== null) received.onNonsense(call);
  };

  page.addEventListener('message', hear);
  return {
    knowsHost: () => (known ?? guess) !== null,
    post: (notice) => host.postMessage(notice, target()),
    postForeign: (message) => host.postMessage(message, target()),
    close() {
      page.removeEventListener('message', hear);
      refused.stop();
    },
  };
}

/**
 * Browsers write “null” for an origin that is opaque and for one they keep to themselves; Chromium writes “file://” for
 * a page on disk, and delivers nothing to it. None is a name.
 */
const nameOf = (origin: string | null | undefined): string | null =>
  origin && origin !== 'null' && origin !== 'file://' ? origin : null;

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}

/** Counts on the page what was meant for us and refused; writes once per turn, however many come. */
function countRefused(root: HTMLElement): { add(): void; stop(): void } {
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    root.dataset.refusedMessages = `${count}`;
  };
  return {
    add() {
      count++;
      timer ??= setTimeout(write);
    },
    stop: () => clearTimeout(timer),
  };
}
