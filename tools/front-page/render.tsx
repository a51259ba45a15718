import { readFileSync } from 'node:fs';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { OpenStory } from '#app/open-story.tsx';
import { pageDirection } from '#app/story-page.tsx';
import { createEventTable } from '#events/table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { packStory } from '#load/packed-story.ts';
import { frontDoor } from '#load/story-address.ts';
import { openingBox } from '#map/plain-camera.ts';
import { GroundFile, PlainPicture } from '#map/plain-picture.tsx';
import { plainPlaces } from '#map/plain-places.ts';
import { createSites } from '#map/sites.ts';
import { FullText } from '#reader/full-text.tsx';
import { parseStory } from '#story/parse-story.ts';
import { sayProblem } from '#story/problem.ts';
import type { Story } from '#story/schema.ts';
import { outlinesOf } from './outlines.ts';

/** The front door's story as the page will hold it, and the files that lie beside the page. */
export type FrontPage = Awaited<ReturnType<typeof prepareFrontPage>>;

/** Reads and checks the story of the front door. Throws, with every problem, where it is not valid. */
export async function prepareFrontPage() {
  const path = `public/stories/${frontDoor}.geojson`;
  const parsed = parseStory(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error([`${path} is not valid:`, ...parsed.problems.map(sayProblem)].join('\n'));
  const { story } = parsed;
  const outlines = await outlinesOf(openingBox(story));
  return {
    id: frontDoor,
    packed: packStory(story),
    outlines: outlines.svg,
    /** @param outlinesUrl where the outlines lie, seen from the page */
    render: (outlinesUrl: string) => ({
      title: story.title,
      summary: story.summary ?? '',
      dir: pageDirection(story.lang),
      page: renderPage(story, outlinesUrl, outlines.size),
      text: renderToStaticMarkup(<FullText story={story} events={story.features} />),
    }),
  };
}

function renderPage(story: Story, outlinesUrl: string, size: number): string {
  const table = createEventTable(story);
  const explorer = createExplorer(story, table);
  const box = openingBox(story);
  const picture = renderToStaticMarkup(
    <div className="plain-frame">
      <PlainPicture
        box={box}
        ground={<GroundFile url={outlinesUrl} size={size} box={box} />}
        places={plainPlaces(createSites(story, table), explorer)}
        selected={null}
      />
    </div>,
  );
  return renderToString(<OpenStory explorer={explorer} picture={picture} />);
}
