import { plainOptions } from '#embed/embed-options.ts';
import { fixedHeight } from '#embed/frame-height.ts';
import { iframeSnippet } from '#embed/snippet.ts';
import { previewAddress, type StoryOnSite } from './story-on-site.ts';

/** CSS px: the width of an article’s column. The frame itself is as wide as what it stands in. */
const width = 800;
const day = 86_400;

const openingView = {
  event: null,
  window: null,
  playhead: null,
  extent: null,
  camera: null,
  kinds: null,
  search: null,
  facets: null,
} as const;

/** What a CMS gets that asks how to show a story’s page in its own: an oEmbed 1.0 response of type `rich`. */
export function oembedOf({ name, story, site, preview }: StoryOnSite): string {
  const choice = { site, story: name, title: story.title, view: openingView, options: plainOptions };
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: story.title,
    provider_name: 'Dateline',
    provider_url: site,
    cache_age: day,
    ...(preview && {
      thumbnail_url: previewAddress(site, preview),
      thumbnail_width: preview.width,
      thumbnail_height: preview.height,
    }),
    html: iframeSnippet({ ...choice, height: fixedHeight }),
    width,
    height: fixedHeight,
  });
}
