/** The place that a key leads to from a place in a list; null for a key that leads nowhere. `page` is rows in sight. */
export function placeAfterKey(key: string, at: number, count: number, page: number): number | null {
  const to = destination(key, at, count, Math.max(1, page - 1));
  return to === null ? null : Math.min(Math.max(to, 0), count - 1);
}

function destination(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
