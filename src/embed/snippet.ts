import { formatPermalink, type Permalink } from '#explorer/permalink.ts';
import { type EmbedOptions, writeEmbedOptions } from './embed-options.ts';
import { frameAttributes } from './frame-attributes.ts';

/** What a producer has chosen to put into a page. */
export type EmbedChoice = {
  /** Address of the folder that embed.html and embed.js lie in, with its slash: `https://maps.example/dateline/`. */
  site: string;
  /** Value of `?story=`: a bare name or a path. */
  story: string;
  /** In place of the story a file of events: value of `?events=`, and of `?columns=` where that is needed to read it. */
  events?: string | null;
  columns?: string | null;
  /** Of the story; names the frame and the link. */
  title: string;
  /** The view that the embed opens on; null in it leaves that to the story. */
  view: Permalink;
  options: EmbedOptions;
  /** CSS px that are reserved; with the script the frame then follows `frameHeight`. */
  height: number;
  /** The element keeps that height whatever its width. A plain iframe does, and one with the script never. */
  isFixed?: boolean;
};

type StoryChoice = Pick<EmbedChoice, 'story' | 'events' | 'columns'>;

/** The absolute address of the embed, as `parsePermalink` and `readEmbedOptions` read it. */
export function embedAddress(choice: EmbedChoice): string {
  const { site, view, options } = choice;
  const params = new URLSearchParams(formatPermalink(view, storyQuery(choice)));
  writeEmbedOptions(params, options);
  // The view is in it already: once more, only for the readable letters.
  return new URL(`embed.html${formatPermalink(view, params.toString())}`, site).href;
}

/** The absolute address of the whole story at the same view. */
export function fullStoryAddress(choice: StoryChoice & Pick<EmbedChoice, 'site' | 'view'>): string {
  return new URL(`./${formatPermalink(choice.view, storyQuery(choice))}`, choice.site).href;
}

/** An iframe, and a link for where a CMS strips it: needs no script and no style. */
export function iframeSnippet(choice: EmbedChoice): string {
  return [frame(choice), link(choice)].join('\n');
}

/** The same, and the script that makes the frame as high as its width asks for. */
export function scriptSnippet(choice: EmbedChoice): string {
  return [frame(choice), link(choice), script(choice)].join('\n');
}

/**
 * The element that a page can steer and listen to. It finds its site by the script; the frame and the link in it stand
 * until that has come.
 */
export function elementSnippet(choice: EmbedChoice): string {
  const { searchParams } = new URL(embedAddress(choice));
  const named = ['story', 'events', 'columns', 'event', 'window', 'theme', 'lang', 'ui'].flatMap((key) => {
    const value = searchParams.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  if (choice.isFixed) named.push(['height', String(choice.height)]);
  return [
    `<dateline-story${attributes(named, ' ')}>`,
    frame(choice).replace(/^/gm, '  '),
    `  ${link(choice)}`,
    '</dateline-story>',
    script(choice),
  ].join('\n');
}

function frame(choice: EmbedChoice): string {
  const own = [
    ['src', embedAddress(choice)],
    ['title', inOneLine(choice.title)],
    ['width', '100%'],
    ['height', String(choice.height)],
  ] as const;
  return `<iframe${attributes([...own, ...Object.entries(frameAttributes)], '\n  ')}\n></iframe>`;
}

function link(choice: EmbedChoice): string {
  return `<p><a${attributes([['href', fullStoryAddress(choice)]], ' ')}>${escaped(inOneLine(choice.title))}</a></p>`;
}

function script({ site }: EmbedChoice): string {
  return `<script async${attributes([['src', new URL('embed.js', site).href]], ' ')}></script>`;
}

function storyQuery({ story, events, columns }: StoryChoice): string {
  const asked = events ? { events, ...(columns ? { columns } : {}) } : { story };
  return `?${new URLSearchParams(asked)}`;
}

function attributes(pairs: readonly (readonly [name: string, value: string])[], before: string): string {
  return pairs.map(([name, value]) => `${before}${name}="${escaped(value)}"`).join('');
}

/** A title means no line breaks, and a blank line in a snippet begins a paragraph in many a CMS. */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes. Line breaks too: a parser would make one kind of them all. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r\n]/g, (it) => entities[it] ?? `&#${it.charCodeAt(0)};`);
}
