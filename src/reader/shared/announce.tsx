import { useEffect, useRef } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { isSameChoice } from './live-text.tsx';

/** ms without a change after which words are said: a drag is told of when it is over, and not all the way. */
const settled = 500;

/** Says words to assistive technology whenever they have become others and stay so for a moment. Nothing is seen. */
export function Announce({ read }: { read: () => string }) {
  const explorer = useExplorer();
  const element = useRef<HTMLSpanElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    last.current ??= read();
    const say = () => {
      if (element.current && last.current !== null) element.current.textContent = last.current;
    };
    const hear = () => {
      const words = read();
      if (words === last.current) return;
      last.current = words;
      clearTimeout(timer);
      timer = setTimeout(say, settled);
    };
    hear();
    const unsubscribe = explorer.subscribe((now, before) => {
      if (!isSameChoice(now, before)) hear();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [explorer, read]);
  return <span ref={element} className="list-unseen" role="status" {...interfaceLanguage} />;
}
