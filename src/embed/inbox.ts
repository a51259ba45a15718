import { type Command, mostCalls, type NoticeOf, protocolVersion } from './protocol.ts';

/** What became of a command: null when it is done, why not in words, or that it has to wait. */
export type Outcome = string | null | typeof tooEarly;

export const tooEarly = Symbol('too early');

type Waiting = { command: Command; calls: number[] };

/**
 * The commands that have come and are not done yet. Of each kind the last one counts: a host that scrubs at every pixel
 * of its scrollbar gets one scrub per tick, and all its calls are answered by that one.
 */
export function createInbox() {
  const waiting = new Map<Command['type'], Waiting>();
  return {
    take(command: Command) {
      const { type, call } = command;
      const calls = waiting.get(type)?.calls ?? [];
      if (call !== undefined) calls.push(call);
      // In order of the last of each kind.
      waiting.delete(type);
      waiting.set(type, { command, calls });
    },
    /** Does what waits. @returns what to tell the host of it */
    work(attempt: (command: Command) => Outcome): (NoticeOf<'answer'> | NoticeOf<'error'>)[] {
      const done: number[] = [];
      const refused: (NoticeOf<'answer'> | NoticeOf<'error'>)[] = [];
      for (const [type, { command, calls }] of [...waiting]) {
        const outcome = attempt(command);
        if (outcome === tooEarly) continue;
        waiting.delete(type);
        if (outcome === null) done.push(...calls);
        else refused.push(...(calls.length > 0 ? answers(calls, outcome) : [complaint(outcome)]));
      }
      return [...answers(done), ...refused];
    },
  };
}

const complaint = (message: string): NoticeOf<'error'> => ({
  dateline: protocolVersion,
  type: 'error',
  message,
});

/** One answer to many calls, or as many as they fill. */
export function answers(calls: readonly number[], error?: string): NoticeOf<'answer'>[] {
  const all: NoticeOf<'answer'>[] = [];
  for (let i = 0; i < calls.length; i += mostCalls)
    all.push({
      dateline: protocolVersion,
      type: 'answer',
      calls: calls.slice(i, i + mostCalls),
      ...(error === undefined ? {} : { error }),
    });
  return all;
}
