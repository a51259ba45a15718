import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openConversation } from '#embed/conversation.ts';
import { readEmbedOptions } from '#embed/embed-options.ts';
import { createEventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { type LoadFailure, loadStory } from '#load/load-story.ts';
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
  const conversation = openConversation({ leastHeight: () => leastHeight(element), setTheme });
  const root = createRoot(element);

  /** Few readers need the words for it: they come when they are wanted. */
  async function fail(failureOf: () => LoadFailure | Promise<LoadFailure>) {
    const [{ EmbedFailure }, failure] = await Promise.all([import('./embed-failure.tsx'), failureOf()]);
    root.render(<EmbedFailure failure={failure} />);
    conversation.fail(failure.explanation);
  }
  const faultOf = (error: unknown) => async () => (await import('./failure-page.tsx')).faultOf(error);
  function show(explorer: Explorer) {
    const page = <EmbedPage explorer={explorer} options={options} onHeight={conversation.measure} />;
    const onFault = (error: unknown) => {
      void fail(faultOf(error));
      return null;
    };
    root.render(
      <StrictMode>
        <ErrorBoundary fallback={onFault}>{page}</ErrorBoundary>
      </StrictMode>,
    );
    conversation.join(explorer);
  }

  try {
    const loaded = await loadStory(new URLSearchParams(search).get('story'), document.baseURI);
    if (!loaded.ok) return await fail(() => loaded.failure);
    show(createExplorer(loaded.story, createEventTable(loaded.story), parsePermalink(search)));
  } catch (error) {
    await fail(faultOf(error));
  }
}
