/** The nearest element around this one that scrolls; null where only the page does. */
export function scrollerOf(element: Element): Element | null {
  const around = element.parentElement;
  if (around === null || around === document.body) return null;
  return /auto|scroll/.test(getComputedStyle(around).overflowY) ? around : scrollerOf(around);
}
