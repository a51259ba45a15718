import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Conversation } from '#embed/conversation.ts';
import { readEmbedOptions } from '#embed/embed-options.ts';
import { sourceOfStory } from '#events/story-source.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import type { Permalink } from '#explorer/permalink.ts';
import type { LoadedStory, LoadFailure } from '#load/load-story.ts';
import { fetchPackedStory } from '#load/packed-story.ts';
import { storyAsked } from '#load/story-address.ts';
import { setTheme } from '#ui/scheme.ts';
import { leastHeight } from './embed-height.ts';
import { EmbedPage } from './embed-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/**
 * Brings the story that the address names into a frame, or what is wrong with it, and talks with the page that holds the
 * frame from the first moment. Until the story is here there stands what the page has brought along.
 */
export async function openEmbed(element: HTMLElement): Promise<void> {
  const { search } = location;
  const options = readEmbedOptions(search);
  setTheme(options.theme);
  // Not needed to read the story, and here before it most of the time.
  const conversation = import('#embed/conversation.ts').then(({ openConversation }) =>
    openConversation({ leastHeight: () => leastHeight(element), setTheme }),
  );
  const talk = (say: (host: Conversation) => void) => void conversation.then(say, () => {});
  const root = createRoot(element);

  /** Few readers need the words for it: they come when they are wanted. */
  async function fail(failureOf: () => LoadFailure | Promise<LoadFailure>) {
    const [{ EmbedFailure }, failure] = await Promise.all([import('./embed-failure.tsx'), failureOf()]);
    root.render(<EmbedFailure failure={failure} />);
    talk((host) => host.fail(failure.explanation));
  }
  const faultOf = (error: unknown) => async () => (await import('./failure-page.tsx')).faultOf(error);
  const measure = () => talk((host) => host.measure());
  function show(explorer: Explorer) {
    const page = <EmbedPage explorer={explorer} options={options} onHeight={measure} />;
    const onFault = (error: unknown) => {
      void fail(faultOf(error));
      return null;
    };
    root.render(
      <StrictMode>
        <ErrorBoundary fallback={onFault}>{page}</ErrorBoundary>
      </StrictMode>,
    );
    talk((host) => host.join(explorer));
  }

  try {
    const [loaded, link] = await Promise.all([bringStory(), readView(search)]);
    if (!loaded.ok) return await fail(() => loaded.failure);
    const table = createEventTable(loaded.story);
    // A frame of another page is not where files are saved from: the full story is a link away.
    const { exporter: _, ...source } = sourceOfStory(loaded.story, table);
    show(createExplorer(loaded.story, table, link, source));
  } catch (error) {
    await fail(faultOf(error));
  }
}

/** A story of the build is fetched as that has checked and packed it; any other one passes the checks here. */
async function bringStory(): Promise<LoadedStory> {
  const name = storyAsked(location.search);
  const packed: Record<string, string> = JSON.parse(document.documentElement.dataset.stories ?? '{}');
  if (Object.hasOwn(packed, name)) {
    // Where it does not come, the file itself may, or tells why not.
    const story = await fetchPackedStory(packed[name]!).catch(() => null);
    if (story) return { ok: true, story };
  }
  const { loadStory } = await import('#load/load-story.ts');
  return loadStory(name, document.baseURI);
}

/** Keys of the address that are not about the view. */
const notOfView = ['story', 'events', 'columns', 'theme', 'lang', 'ui'];

/** Most frames open as the story does; only the others wait for the code that reads a view. */
async function readView(query: string): Promise<Permalink | undefined> {
  if ([...new URLSearchParams(query).keys()].every((key) => notOfView.includes(key))) return undefined;
  const { parsePermalink } = await import('#explorer/permalink.ts');
  return parsePermalink(query);
}
