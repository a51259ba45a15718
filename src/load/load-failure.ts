import type { Problem } from '#story/problem.ts';

/** Why a story did not open, in words for the person who wrote or linked it. */
export type LoadFailure = {
  reason: 'elsewhere' | 'missing' | 'unreachable' | 'invalid' | 'too-large' | 'fault';
  /** What was asked for. */
  address: string;
  explanation: string;
  /** Everything wrong with the file, where it came and could be read. */
  problems: readonly Problem[];
};
