/** What cannot be opened at all, and why, in words for the one who opens it. */
export class LoadError extends Error {
  readonly reason: 'invalid' | 'too-large' | 'missing' | 'unreachable';
  constructor(reason: LoadError['reason'], explanation: string) {
    super(explanation);
    this.reason = reason;
  }
}

/** What the page and its graphics can hold. A texture of 2048 × 2048, which WebGL2 guarantees, has 4 194 304 places. */
export const limits = { bytes: 1.5e9, rows: 4_000_000 } as const;
export type Limits = { readonly bytes: number; readonly rows: number };

const fix = 'Filter it or split it by time or place, or make tiles of it.';

export const tooManyBytes = (most: number): LoadError =>
  new LoadError(
    'too-large',
    `The file holds more than ${(most / 1e9).toLocaleString('en-GB')} GB of text, the most that a page can keep. ${fix}`,
  );

export const tooManyRows = (most: number): LoadError =>
  new LoadError(
    'too-large',
    `The file has more than ${most.toLocaleString('en-GB')} rows, the most that a page can draw. ${fix}`,
  );

export const outOfMemory = (): LoadError =>
  new LoadError('too-large', `This device has not enough memory free for the file. ${fix}`);
