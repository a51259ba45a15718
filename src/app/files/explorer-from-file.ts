import { createExplorer, type Explorer, exploreStory } from '#explorer/explorer.ts';
import type { Permalink } from '#explorer/permalink.ts';
import type {
  ColumnMapping,
  EventsInput,
  FileMessage,
  FilePreview,
  OpenedEvents,
  OpenedTiles,
  OpeningResult,
  OpenOptions,
} from '#load/events-file.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { parseStory } from '#story/parse-story.ts';
import { say } from '#words/files.ts';

/** The loader: `openEvents` of `#load/open-events.ts`. */
export type OpenEvents = (input: EventsInput, options: OpenOptions) => Promise<OpeningResult>;

/** A file on the page's side: with its events in an explorer, or why not. `opened` is null for a story of our own. */
export type Brought =
  | { ok: true; explorer: Explorer; opened: OpenedEvents | OpenedTiles | null }
  | { ok: false; failure: LoadFailure };

export type BringOptions = Omit<OpenOptions, 'say'> & {
  /** No link leads to the file. */
  isLocal: boolean;
  /** In a frame of another page, which is not where files are saved from. */
  isInFrame?: boolean;
  /** The view that it opens on. */
  link?: Permalink | undefined;
  /** Which column is what, where the file does not say so itself. Left out, nobody can be asked. */
  ask?: (preview: FilePreview) => Promise<ColumnMapping>;
};

/**
 * Opens a file and makes an explorer of what is in it: events, or a story in our own format. Rejects with an AbortError
 * where it is called off.
 */
export async function explorerFromFile(
  openEvents: OpenEvents,
  input: EventsInput,
  options: BringOptions,
): Promise<Brought> {
  const result = await openEvents(input, { ...options, say: say.message });
  if (result.state === 'failed') return notBrought(result.failure);
  if (result.state === 'story') return bringStory(result.text, input.name, options);
  if (result.state === 'opened' || result.state === 'tiles') {
    const { story, table, source } = result;
    const { isLocal, isInFrame = false, link } = options;
    return {
      ok: true,
      explorer: createExplorer(story, table, link, { ...source, isLocal, isInFrame }),
      opened: result,
    };
  }
  if (!options.ask)
    return notBrought({
      reason: 'invalid',
      address: input.name,
      explanation: { key: 'columnsUnclear' },
      problems: [],
    });
  const mapping = await options.ask(result.preview);
  return explorerFromFile(openEvents, input, { ...options, mapping });
}

function bringStory(text: string, name: string, options: BringOptions): Brought {
  const parsed = parseStory(text);
  if (!parsed.ok)
    return notBrought({
      reason: 'invalid',
      address: name,
      explanation: { key: 'storyNotValid' },
      problems: parsed.problems,
    });
  const { isLocal, isInFrame = false, link } = options;
  return { ok: true, explorer: exploreStory(parsed.story, link, { isLocal, isInFrame }), opened: null };
}

const notBrought = (failure: LoadFailure<FileMessage>): Brought => ({
  ok: false,
  failure: { ...failure, explanation: say.message(failure.explanation) },
});
