import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { OpenStory } from '#app/page/open-story.tsx';
import { lateActions } from '#app/page/story-header.tsx';
import { lateMap, lateReader, lateTimeline } from '#app/shell/late-views.tsx';
import { exploreStory } from '#explorer/explorer.ts';
import { packStory } from '#load/packed-story.ts';
import { createMapPlaces } from '#map/places/places.ts';
import { openingBox } from '#map/plain/plain-camera.ts';
import { GroundFile, PlainPicture } from '#map/plain/plain-picture.tsx';
import { plainPlaces } from '#map/plain/plain-places.ts';
import { FullText } from '#reader/full-text.tsx';
import type { Story } from '#story/schema.ts';
import { directionOfLanguage } from '#ui/writing-direction.ts';
import { say } from '#words/page.ts';
import { headTags } from '../site/head-tags.ts';
import { jsonLdBlock } from '../site/json-ld.ts';
import { oembedOf } from '../site/oembed.ts';
import type { Settings } from '../site/settings.ts';
import { findPreview } from '../site/story-on-site.ts';
import { outlinesOf } from './outlines.ts';
import { type NamedStory, readStories } from './read-stories.ts';

// While this module is loaded: after that nothing more of the sources can be.
await Promise.all([lateMap, lateTimeline, lateReader, lateActions].map((it) => it.load()));

/** A story as its page will hold it, and the files that lie beside the page. */
export type PreparedPage = Awaited<ReturnType<typeof preparePage>>;

/** Reads and checks every bundled story; the front door's is the first. Throws, with every problem, where one is not valid. */
export async function preparePages(settings: Settings): Promise<PreparedPage[]> {
  const pages: PreparedPage[] = [];
  for (const named of readStories('public/stories')) pages.push(await preparePage(named, settings));
  return pages;
}

async function preparePage({ name, story }: NamedStory, { site }: Settings) {
  const outlines = await outlinesOf(openingBox(story));
  const onSite = { name, story, site, preview: findPreview(name) };
  return {
    name,
    packed: packStory(story),
    outlines: outlines.svg,
    oembed: oembedOf(onSite),
    /** @param outlinesUrl where the outlines lie, seen from the page */
    render: (outlinesUrl: string) => ({
      title: say('documentTitle', { title: story.title }),
      summary: story.summary ?? '',
      dir: directionOfLanguage(story.lang),
      head: headTags(onSite),
      page: renderPage(story, outlinesUrl, outlines.size),
      text: renderToStaticMarkup(<FullText story={story} events={story.features} />),
      end: jsonLdBlock(onSite),
    }),
  };
}

function renderPage(story: Story, outlinesUrl: string, size: number): string {
  const explorer = exploreStory(story);
  const box = openingBox(story);
  const picture = renderToStaticMarkup(
    <div className="plain-frame">
      <PlainPicture
        box={box}
        ground={<GroundFile url={outlinesUrl} size={size} box={box} />}
        places={plainPlaces(createMapPlaces(explorer), explorer)}
        selected={null}
      />
    </div>,
  );
  return renderToString(<OpenStory explorer={explorer} picture={picture} />);
}
