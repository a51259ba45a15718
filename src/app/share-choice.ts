import type { Theme } from '#embed/embed-options.ts';
import { plainOptions } from '#embed/embed-options.ts';
import { fixedHeight, frameHeight } from '#embed/frame-height.ts';
import { type EmbedChoice, elementSnippet, iframeSnippet, scriptSnippet } from '#embed/snippet.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Permalink, parsePermalink } from '#explorer/permalink.ts';

/**
 * What of the view an embed can open with. Not the camera and not the extent of the axis: those are of this screen, and
 * the frame has another size.
 */
export type StartPart = 'event' | 'window' | 'kinds';
const startParts: readonly StartPart[] = ['event', 'window', 'kinds'];

export const snippets = { iframe: iframeSnippet, script: scriptSnippet, element: elementSnippet };
type SnippetKind = keyof typeof snippets;

/** What a producer has chosen in the share dialog. */
export type EmbedForm = {
  theme: Theme;
  /** Parts of the view that the embed does not open with. */
  without: ReadonlySet<StartPart>;
  /** A plain iframe has one height; with the script the height follows the width. */
  snippet: SnippetKind;
  /** CSS px, for the plain iframe. */
  height: number;
};

export const plainForm: EmbedForm = {
  theme: 'auto',
  without: new Set(),
  snippet: 'script',
  height: fixedHeight,
};

/** The parts of the view as it is now that an embed could open with. */
export function startPartsOf(view: Permalink): StartPart[] {
  return startParts.filter((part) => view[part] !== null);
}

/**
 * What to embed.
 * @param page the address of the page: its folder is the site, its query may name the story.
 * @param ownStory name of the story that the page was written for, where it was
 */
export function embedChoice(
  { story, permalink }: Pick<Explorer, 'story' | 'permalink'>,
  form: EmbedForm,
  page: string,
  ownStory?: string,
): EmbedChoice {
  const { event, window, kinds } = permalink();
  const kept = <T>(part: StartPart, value: T) => (form.without.has(part) ? null : value);
  return {
    site: new URL('.', page).href,
    story: new URL(page).searchParams.get('story') || ownStory || story.id,
    title: story.title,
    view: {
      ...parsePermalink(''),
      event: kept('event', event),
      window: kept('window', window),
      kinds: kept('kinds', kinds),
    },
    options: { ...plainOptions, theme: form.theme },
    height: form.snippet === 'iframe' ? form.height : fixedHeight,
  };
}

/** How high the embed is at a width, both in CSS px. */
export function heightAt({ snippet, height }: EmbedForm, width: number): number {
  return snippet === 'iframe' ? height : frameHeight(width);
}
