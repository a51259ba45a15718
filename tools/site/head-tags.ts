import { escaped } from './escaped.ts';
import { oembedAddress, pageAddress, previewAddress, previewAlt, type StoryOnSite } from './story-on-site.ts';

/**
 * What the head of a page tells other sites about its story: where it really lies, how to embed it (oEmbed), and how
 * to show a link to it (Open Graph; what Twitter has no word of its own for it takes from there).
 */
export function headTags(page: StoryOnSite): string {
  const { story, site, preview } = page;
  const address = pageAddress(page);
  return [
    tag('link', { rel: 'canonical', href: address }),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: oembedAddress(page),
      title: story.title,
    }),
    property('og:type', 'article'),
    property('og:site_name', 'Dateline'),
    property('og:title', story.title),
    ...(story.summary ? [property('og:description', story.summary)] : []),
    property('og:url', address),
    property('og:locale', localeOf(story.lang)),
    ...(preview
      ? [
          property('og:image', previewAddress(site, preview)),
          property('og:image:width', String(preview.width)),
          property('og:image:height', String(preview.height)),
          property('og:image:alt', previewAlt(story)),
        ]
      : []),
    tag('meta', { name: 'twitter:card', content: preview ? 'summary_large_image' : 'summary' }),
  ].join('\n');
}

const property = (name: string, content: string): string => tag('meta', { property: name, content });

const tag = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>`;

/** Open Graph knows languages with their region only: where the story names none, it is the one of most speakers. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}
