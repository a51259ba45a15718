/**
 * Calls back once an element has a size: at once, or when what it stands in is shown. A frame that a host page keeps
 * closed, in a tab or a fold, is 0 × 0. @returns how to call it off.
 */
export function onceSized(element: HTMLElement, begin: () => void): () => void {
  const isSized = () => element.clientWidth > 0 && element.clientHeight > 0;
  if (isSized()) {
    begin();
    return () => {};
  }
  const observer = new ResizeObserver(() => {
    if (!isSized()) return;
    observer.disconnect();
    begin();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
