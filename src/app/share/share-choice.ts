import type { Theme } from '#embed/embed-options.ts';
import { plainOptions } from '#embed/embed-options.ts';
import { fixedHeight, frameHeight } from '#embed/frame-height.ts';
import { type EmbedChoice, elementSnippet, iframeSnippet, scriptSnippet } from '#embed/snippet.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Permalink, parsePermalink } from '#explorer/permalink.ts';
import { requestedEvents } from '#load/events-address.ts';

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
  snippet: SnippetKind;
  /** One height at every width: always with a plain iframe, never with one that a script sizes. */
  isFixed: boolean;
  /** CSS px, where it is fixed. */
  height: number;
};

export const plainForm: EmbedForm = {
  theme: 'auto',
  without: new Set(),
  snippet: 'script',
  isFixed: false,
  height: fixedHeight,
};

/** Another snippet, and the height that it can have. */
export function withSnippet(form: EmbedForm, snippet: SnippetKind): EmbedForm {
  return { ...form, snippet, isFixed: snippet === 'element' ? form.isFixed : snippet === 'iframe' };
}

/** Another manner of height, in a snippet that can have it. */
export function withHeight(form: EmbedForm, isFixed: boolean): EmbedForm {
  if (form.snippet === 'element') return { ...form, isFixed };
  return { ...form, isFixed, snippet: isFixed ? 'iframe' : 'script' };
}

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
  const { search, searchParams } = new URL(page);
  const kept = <T>(part: StartPart, value: T) => (form.without.has(part) ? null : value);
  return {
    site: new URL('.', page).href,
    story: searchParams.get('story') || ownStory || story.id,
    events: requestedEvents(search),
    columns: searchParams.get('columns'),
    title: story.title,
    view: {
      ...parsePermalink(''),
      event: kept('event', event),
      window: kept('window', window),
      kinds: kept('kinds', kinds),
    },
    options: { ...plainOptions, theme: form.theme },
    height: form.isFixed ? form.height : fixedHeight,
    isFixed: form.isFixed,
  };
}

/** How high the embed is at a width, both in CSS px. */
export function heightAt({ isFixed, height }: EmbedForm, width: number): number {
  return isFixed ? height : frameHeight(width);
}
