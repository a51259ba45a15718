import { useLayoutEffect, useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';

type LiveTextProps = {
  /** Cheap: it is asked at every change of the store. */
  read: () => string;
  className?: string;
};

/**
 * Words that follow the store without React, for counts that change with every frame of a drag. They change at once, so
 * that nothing on the page is ever counted otherwise elsewhere; most changes of the store leave them as they are.
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
    return explorer.subscribe(write);
  }, [explorer, read]);
  return (
    <span ref={element} className={className}>
      {first}
    </span>
  );
}
