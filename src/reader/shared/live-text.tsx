import { useLayoutEffect, useRef, useState } from 'react';
import type { ExplorerState } from '#explorer/state.ts';
import { useExplorer } from '#explorer/use-explorer.ts';

type LiveTextProps = {
  /** Asked whenever something is chosen, the window is dragged or answers come; not as the playhead moves. */
  read: () => string;
  className?: string;
};

/**
 * Words that follow the store without React, for counts that change with every frame of a drag. They change at once, so
 * that nothing on the page is ever counted otherwise elsewhere.
 */
export function LiveText({ read, className }: LiveTextProps) {
  const explorer = useExplorer();
  const element = useRef<HTMLSpanElement>(null);
  // What React has written once it never writes again.
  const [first] = useState(read);
  const written = useRef(first);
  useLayoutEffect(() => {
    const write = () => {
      const words = read();
      if (words === written.current || !element.current) return;
      written.current = words;
      element.current.textContent = words;
    };
    write();
    return explorer.subscribe((now, before) => {
      if (!isSameChoice(now, before)) write();
    });
  }, [explorer, read]);
  return (
    <span ref={element} className={className}>
      {first}
    </span>
  );
}

/** A scrub asks for no words: it changes none of what is counted. */
export function isSameChoice(now: ExplorerState, before: ExplorerState): boolean {
  return (['table', 'window', 'kinds', 'query', 'found', 'selected'] as const).every(
    (key) => now[key] === before[key],
  );
}
