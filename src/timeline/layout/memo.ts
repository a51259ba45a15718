/** What was made last, and of what. */
export type Memo<T> = { of: readonly unknown[]; value: T };

/** The value as it is while what it was made of stays the same. */
export function memo<T>(known: Memo<T> | null, of: readonly unknown[], make: () => T): Memo<T> {
  return known && isOf(known, of) ? known : { of, value: make() };
}

export const isOf = (known: Memo<unknown>, of: readonly unknown[]): boolean =>
  of.every((part, i) => Object.is(part, known.of[i]));
