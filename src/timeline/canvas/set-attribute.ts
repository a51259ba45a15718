/** Writes an attribute, or takes it away, only where it changes: a screen reader is told of each write. */
export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Writes an element’s words, only where they change, and into the text node that is there: a new node would have the
 * browser ask every `:has()` of the page again.
 */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent === text) return;
  const { firstChild, lastChild } = element;
  if (firstChild instanceof Text && firstChild === lastChild) firstChild.data = text;
  else element.textContent = text;
}
