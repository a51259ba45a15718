import { type Theme, themeNamed } from './embed-options.ts';

/**
 * What an embed and its host page say to each other: plain objects that JSON can hold, sent with `postMessage`. Each
 * carries the version of this protocol, so that a page may hold embeds of several ages.
 */
export const protocolVersion = 1;

type Envelope = { dateline: typeof protocolVersion };

/** From the host. A command with a `call` is answered, and the answer names it. Times are EDTF. */
export type Command = Envelope & { call?: number } & (
    | { type: 'hello' }
    | { type: 'select'; id: string | null }
    /** null is the end, where all has happened. */
    | { type: 'scrubTo'; edtf: string | null }
    /** null is all of time. */
    | { type: 'setWindow'; edtf: string | null }
    | { type: 'play' }
    | { type: 'pause' }
    | { type: 'setTheme'; theme: Theme }
  );

/** From the frame. */
export type Notice = Envelope &
  (
    | { type: 'height'; height: number }
    /** Bare until the frame knows whom it tells. */
    | ({ type: 'ready' } & Partial<StoryFacts>)
    | { type: 'select'; id: string | null; title?: string }
    | { type: 'window'; edtf: string | null }
    | { type: 'playhead'; edtf: string | null }
    | { type: 'play' }
    | { type: 'pause' }
    | { type: 'error'; message: string }
    /** What became of these calls: done, or why not. */
    | { type: 'answer'; calls: number[]; error?: string }
  );

type StoryFacts = { story: string; title: string; lang: string; events: number };

export type NoticeOf<T extends Notice['type']> = Extract<Notice, { type: T }>;

// What a message may hold at most; what holds more is none. Texts in UTF-16 code units. One by one and not as an object,
// whose names the host’s script would carry.
export const longestId = 500;
export const longestEdtf = 100;
export const longestText = 1000;
export const mostCalls = 1000;
export const greatestHeight = 10_000;

type Is<T> = (value: unknown) => value is T;

const isText =
  (longest: number): Is<string> =>
  (it): it is string =>
    typeof it === 'string' && it.length <= longest;
const isCount: Is<number> = (it): it is number => Number.isSafeInteger(it) && (it as number) >= 0;
const isHeight: Is<number> = (it): it is number => typeof it === 'number' && it >= 1 && it <= greatestHeight;
const isCalls: Is<number[]> = (it): it is number[] =>
  Array.isArray(it) && it.length > 0 && it.length <= mostCalls && it.every(isCount);
const isTheme: Is<Theme> = (it): it is Theme => themeNamed(it) !== null;
const orNull =
  <T>(is: Is<T>): Is<T | null> =>
  (it): it is T | null =>
    it === null || is(it);
const orNone =
  <T>(is: Is<T>): Is<T | undefined> =>
  (it): it is T | undefined =>
    it === undefined || is(it);

const isId = isText(longestId);
const isEdtf = isText(longestEdtf);
const isWords = isText(longestText);

/** The members of each message beside those of every message: all that are named, no other. */
type Members<Message extends { type: string }> = {
  [T in Message['type']]: {
    [K in Exclude<keyof Extract<Message, { type: T }>, 'dateline' | 'type' | 'call'>]-?: Is<
      Extract<Message, { type: T }>[K]
    >;
  };
};

const commandMembers: Members<Command> = {
  hello: {},
  select: { id: orNull(isId) },
  scrubTo: { edtf: orNull(isEdtf) },
  setWindow: { edtf: orNull(isEdtf) },
  play: {},
  pause: {},
  setTheme: { theme: isTheme },
};

const noticeMembers: Members<Notice> = {
  height: { height: isHeight },
  ready: {
    story: orNone(isId),
    title: orNone(isWords),
    lang: orNone(isId),
    events: orNone(isCount),
  },
  select: { id: orNull(isId), title: orNone(isWords) },
  window: { edtf: orNull(isEdtf) },
  playhead: { edtf: orNull(isEdtf) },
  play: {},
  pause: {},
  error: { message: isWords },
  answer: { calls: isCalls, error: orNone(isWords) },
};

/** The command that some data is; null for what is none. Never throws, and never hands on what it does not know. */
export function readCommand(data: unknown): Command | null {
  const command = read(data, commandMembers);
  if (!command || !isObject(data) || data.call === undefined) return command as Command | null;
  const call = callOf(data);
  return call === null ? null : ({ ...command, call } as Command);
}

/** The number under which a message asks for an answer, though it may be no command; null where it has none. */
export function callOf({ call }: Record<string, unknown>): number | null {
  return isCount(call) ? call : null;
}

/** The notice that some data is; null for what is none. */
export function readNotice(data: unknown): Notice | null {
  return read(data, noticeMembers) as Notice | null;
}

/** Whether some data is meant for this protocol, well formed or not: the rest of the page’s talk is not ours. */
export function isAddressed(data: unknown): data is Record<string, unknown> {
  return isObject(data) && data.dateline !== undefined;
}

/** A text cut to what a message may hold. */
export function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function read(data: unknown, members: Record<string, Record<string, Is<unknown>>>): object | null {
  if (!isObject(data) || data.dateline !== protocolVersion) return null;
  const { type } = data;
  if (typeof type !== 'string' || !Object.hasOwn(members, type)) return null;
  const message: Record<string, unknown> = { dateline: protocolVersion, type };
  for (const [name, is] of Object.entries(members[type]!)) {
    const value = data[name];
    if (!is(value)) return null;
    if (value !== undefined) message[name] = value;
  }
  return message;
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null;
