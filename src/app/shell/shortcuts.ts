import type { Explorer } from '#explorer/explorer.ts';

/** key → what it does, anywhere on the page; the table in docs/reading.md lists them. */
const shortcuts: Record<string, (explorer: Explorer) => void> = {
  ' ': (explorer) => (explorer.state().isPlaying ? explorer.pause() : explorer.play()),
  k: (explorer) => (explorer.state().isPlaying ? explorer.pause() : explorer.play()),
  n: (explorer) => explorer.next(),
  p: (explorer) => explorer.previous(),
  Escape: (explorer) => (explorer.state().isPlaying ? explorer.pause() : explorer.select(null)),
};

/** Listens for the keys that work wherever the focus is, except where a control uses the key itself. */
export function listenForShortcuts(explorer: Explorer): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = shortcuts[event.key];
    if (!action || isTakenBy(event.target, event.key)) return;
    event.preventDefault();
    action(explorer);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Space presses buttons and opens links and lists; letters are typed into fields. */
export function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (key === 'Escape') return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a[href], summary, [role="button"], [role="option"]') !== null;
}
