import { type ReactNode, useEffect, useRef, useState } from 'react';
import { lateViews } from '#app/shell/late-views.tsx';
import { useExplorer } from '#explorer/use-explorer.ts';
import { requestedStory } from '#load/story-address.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { lazyModule } from '#ui/lazy-module.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/embed.ts';

/** ms from a change of the view until the link tells of it, to whoever looks at where it leads; a press does not wait. */
const pause = 300;

/** How a view is written comes after the first words. */
const lateAddress = lazyModule(async () => {
  await lateViews();
  return (await import('#app/shell/address-of-full-story.ts')).addressOfFullStory;
});

/** The way out of the frame: the whole story at the view as it is now, on a page of its own. */
export function FullStoryLink() {
  const explorer = useExplorer();
  const link = useRef<HTMLAnchorElement>(null);
  const [first] = useState(addressAsOpened);
  // Not React’s: while play runs the view changes with every frame.
  const update = () => {
    if (link.current && lateAddress.code) link.current.href = lateAddress.code(explorer);
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      timer = undefined;
      // Where it does not come, the link leads to the view that the frame was opened on.
      lateAddress.load().then(
        (addressOf) => {
          if (link.current) link.current.href = addressOf(explorer);
        },
        () => {},
      );
    };
    const unsubscribe = explorer.subscribe(() => {
      timer ??= setTimeout(follow, pause);
    });
    follow();
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
      aria-label={say('openFullStoryName')}
      onPointerDown={update}
      onFocus={update}
      onContextMenu={update}
      onClick={update}
      {...interfaceLanguage}
    >
      <span>
        <Said of={say.elements('openFullStory', { verb })} />
      </span>
      <Icon name="open" size={16} />
    </a>
  );
}

const verb = (words: ReactNode[]) => <span className="embed-link-verb">{words}</span>;

/** The full story at the view that this frame was opened on. */
function addressAsOpened(): string {
  const { searchParams, href } = new URL(location.href);
  for (const ofFrame of ['theme', 'lang', 'ui']) searchParams.delete(ofFrame);
  if (!searchParams.get('events')) searchParams.set('story', requestedStory(location.search));
  return new URL(`./?${searchParams}`, href).href;
}
