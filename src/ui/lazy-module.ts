import { useEffect, useState } from 'react';

/** Code in a chunk of its own, fetched once; `code` is null until it has come. */
export type LazyModule<T> = {
  readonly code: T | null;
  /** Rejects where the chunk cannot be fetched; asked again, it tries again. */
  load(): Promise<T>;
};

export function lazyModule<T>(fetchCode: () => Promise<T>): LazyModule<T> {
  let code: T | null = null;
  let coming: Promise<T> | null = null;
  return {
    get code() {
      return code;
    },
    load() {
      coming ??= fetchCode().then(
        (it) => {
          code = it;
          return it;
        },
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
}

/**
 * Code that a component can do without at first: null until it is wanted and has come, and where it does not come.
 * Once it is there it is there at once, for every component.
 */
export function useLazyModule<T>(wanted: LazyModule<T>, isWanted = true): T | null {
  const [code, setCode] = useState<{ it: T } | null>(null);
  useEffect(() => {
    if (!isWanted || code) return;
    let isMounted = true;
    wanted.load().then(
      (it) => isMounted && setCode({ it }),
      () => {},
    );
    return () => {
      isMounted = false;
    };
  }, [wanted, isWanted, code]);
  return code?.it ?? (isWanted ? wanted.code : null);
}
