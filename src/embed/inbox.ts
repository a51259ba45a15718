import { type Command, mostCalls, type NoticeOf, protocolVersion } from './protocol.ts';

/** What became of a command: null when it is done, why not in words, either of them later, or that it has to wait. */
export type Outcome = string | null | Promise<string | null> | typeof tooEarly;
type Reply = NoticeOf<'answer'> | NoticeOf<'error'>;

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
    /**
     * Does what waits. @returns what to tell the host of it
     * @param later is given what there is to tell of a command that takes its time
     */
    work(attempt: (command: Command) => Outcome, later: (replies: readonly Reply[]) => void): Reply[] {
      const done: number[] = [];
      const refused: Reply[] = [];
      for (const [type, { command, calls }] of [...waiting]) {
        const outcome = attempt(command);
        if (outcome === tooEarly) continue;
        waiting.delete(type);
        if (outcome === null) done.push(...calls);
        else if (typeof outcome === 'string') refused.push(...refusals(calls, outcome));
        else void outcome.then((it) => later(it === null ? answers(calls) : refusals(calls, it)));
      }
      return [...answers(done), ...refused];
    },
  };
}

const refusals = (calls: readonly number[], why: string): Reply[] =>
  calls.length > 0 ? answers(calls, why) : [complaint(why)];

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
