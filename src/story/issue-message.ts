import { message, type ProblemKey, type ProblemMessage } from '#time/problem.ts';

/** Valibot has texts in its issues: our messages ride in them, and are taken out again by `toMessage`. */
export const toText = (it: ProblemMessage): string => JSON.stringify(it);

export const toMessage = (text: string): ProblemMessage => JSON.parse(text);

/** How to fix what a schema refuses, as the message of its issues. */
export const fix = (key: ProblemKey): string => toText(message(key));
