import type { Problem } from '#story/problem.ts';

/**
 * Why a story or a file did not open, for the person who wrote or linked it.
 * @typeParam Explanation words; what loads has none, and reports messages
 */
export type LoadFailure<Explanation = string> = {
  reason: 'elsewhere' | 'missing' | 'unreachable' | 'invalid' | 'too-large' | 'fault';
  /** What was asked for. */
  address: string;
  explanation: Explanation;
  /** Everything wrong with the file, where it came and could be read. */
  problems: readonly Problem[];
};
