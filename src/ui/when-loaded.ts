/**
 * Begins something with code that has yet to come, unless it is ended before. Where the code does not come, nothing
 * begins. @returns how to end it, come or not.
 */
export function whenLoaded<T>(coming: Promise<T>, begin: (code: T) => () => void): () => void {
  let end = () => {};
  let hasEnded = false;
  coming.then(
    (code) => {
      if (!hasEnded) end = begin(code);
    },
    () => {},
  );
  return () => {
    hasEnded = true;
    end();
  };
}
