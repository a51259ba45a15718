import { StrictMode, useLayoutEffect } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { acceptFiles } from '#app/files/accept-files.ts';
import { OpenStory } from '#app/page/open-story.tsx';
import { type Explorer, exploreStory } from '#explorer/explorer.ts';
import type { Permalink } from '#explorer/permalink.ts';
import { fetchPackedStory } from '#load/packed-story.ts';

/**
 * Takes over the page that the build has written into `root`: the words are there already, and React finds them as it
 * would have made them. Rejects where the packed story cannot be fetched.
 * @param packed address of the story as `packStory` wrote it
 */
export async function takeOverFrontPage(root: HTMLElement, packed: string): Promise<void> {
  const page = takeOver(root, packed);
  // A file may be there before the story is. Where the story does not come, another page accepts them.
  acceptFiles(page.catch(() => new Promise<never>(() => {})));
  await page;
}

async function takeOver(root: HTMLElement, packed: string): Promise<Root> {
  const [story, link] = await Promise.all([fetchPackedStory(packed), readAddress()]);
  const explorer = exploreStory(story);
  const picture = root.querySelector('.plain')?.innerHTML;
  return hydrateRoot(
    root,
    <StrictMode>
      <FrontPage explorer={explorer} link={link} picture={picture} />
    </StrictMode>,
  );
}

/** Most readers come by an address that names no view; only the others wait for the code that reads one. */
async function readAddress(): Promise<Permalink | null> {
  if (!location.search) return null;
  const { parsePermalink } = await import('#explorer/permalink.ts');
  return parsePermalink(location.search);
}

type FrontPageProps = { explorer: Explorer; link: Permalink | null; picture: string | undefined };

/** The build knows no address: the page is first as it wrote it, and before it is painted as the address wants it. */
function FrontPage({ explorer, link, picture }: FrontPageProps) {
  useLayoutEffect(() => {
    if (link) explorer.restore(link);
  }, [explorer, link]);
  return <OpenStory explorer={explorer} picture={picture} />;
}
