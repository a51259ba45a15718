import { useEffect, useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { addressOfFullStory } from './address-of-full-story.ts';

/** ms from a change of the view until the link tells of it, to whoever looks at where it leads; a press does not wait. */
const pause = 300;

/** The way out of the frame: the whole story at the view as it is now, on a page of its own. */
export function FullStoryLink() {
  const explorer = useExplorer();
  const link = useRef<HTMLAnchorElement>(null);
  const [first] = useState(() => addressOfFullStory(explorer));
  // Not React’s: while play runs the view changes with every frame.
  const update = () => {
    if (link.current) link.current.href = addressOfFullStory(explorer);
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = explorer.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (link.current) link.current.href = addressOfFullStory(explorer);
      }, pause);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [explorer]);

  return (
    <a
      className="embed-link"
      ref={link}
      href={first}
      target="_blank"
      rel="noopener"
      aria-label="Open full story"
      onPointerDown={update}
      onFocus={update}
      onContextMenu={update}
      onClick={update}
      {...english}
    >
      <span>
        <span className="embed-link-verb">Open </span>full story
      </span>
      <Icon name="open" size={16} />
    </a>
  );
}
