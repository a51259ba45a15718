import { StrictMode, useLayoutEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createEventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { unpackStory } from '#load/packed-story.ts';
import { OpenStory } from './open-story.tsx';

/**
 * Takes over the page that the build has written into `root`: the words are there already, and React finds them as it
 * would have made them. Rejects where the packed story cannot be fetched.
 * @param packed address of the story as `packStory` wrote it
 */
export async function takeOverFrontPage(root: HTMLElement, packed: string): Promise<void> {
  const response = await fetch(packed);
  if (!response.ok) throw new Error(`${packed}: ${response.status}`);
  const story = unpackStory(await response.text());
  const explorer = createExplorer(story, createEventTable(story), parsePermalink(''));
  const picture = root.querySelector('.plain')?.innerHTML;
  hydrateRoot(
    root,
    <StrictMode>
      <FrontPage explorer={explorer} picture={picture} />
    </StrictMode>,
  );
}

/** The build knows no address: the page is first as it wrote it, and before it is painted as the address wants it. */
function FrontPage({ explorer, picture }: { explorer: Explorer; picture: string | undefined }) {
  useLayoutEffect(() => explorer.restore(parsePermalink(location.search)), [explorer]);
  return <OpenStory explorer={explorer} picture={picture} />;
}
