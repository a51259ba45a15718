import type { FileMessage } from '#load/events-file.ts';

/** What cannot be opened at all, and why, for the one who opens it. */
export class LoadError extends Error {
  readonly reason: 'invalid' | 'too-large' | 'missing' | 'unreachable';
  readonly explanation: FileMessage;
  constructor(reason: LoadError['reason'], explanation: FileMessage) {
    super(explanation.key);
    this.reason = reason;
    this.explanation = explanation;
  }
}

/** What the page and its graphics can hold. A texture of 2048 × 2048, which WebGL2 guarantees, has 4 194 304 places. */
export const limits = { bytes: 1.5e9, rows: 4_000_000 } as const;
export type Limits = { readonly bytes: number; readonly rows: number };

export const tooManyBytes = (most: number): LoadError =>
  new LoadError('too-large', { key: 'tooManyBytes', values: { gigabytes: most / 1e9 } });

export const tooManyRows = (most: number): LoadError =>
  new LoadError('too-large', { key: 'tooManyRows', values: { rows: most } });

export const outOfMemory = (): LoadError => new LoadError('too-large', { key: 'outOfMemory' });

/** What other code has thrown, as it says it: technical, and in English. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
