/**
 * Whose the wheel and a single finger are: the view’s own, or, where it is part of a longer page (`cooperative`), the
 * page’s, which they scroll. The view then takes the wheel with Ctrl or ⌘, and two fingers.
 */
export type Gestures = 'own' | 'cooperative';

/** True for a turn of the wheel that is left to the page. A pinch on a trackpad comes as a wheel with `ctrlKey`. */
export function isLeftToPage(
  { ctrlKey, metaKey }: Pick<WheelEvent, 'ctrlKey' | 'metaKey'>,
  gestures: Gestures,
): boolean {
  return gestures === 'cooperative' && !ctrlKey && !metaKey;
}
