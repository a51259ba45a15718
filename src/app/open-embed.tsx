import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type EmbedOptions, readEmbedOptions } from '#embed/embed-options.ts';
import { createEventTable } from '#events/table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { type LoadedStory, loadStory } from '#load/load-story.ts';
import type { Story } from '#story/schema.ts';
import { EmbedPage } from './embed-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/**
 * Brings the story that the address names into the frame, or what is wrong with it. Until then there stands what the
 * page has brought along.
 */
export async function openEmbed(element: HTMLElement): Promise<void> {
  const options = readEmbedOptions(location.search);
  const root = createRoot(element);
  const name = new URLSearchParams(location.search).get('story');
  try {
    const loaded = await loadStory(name, document.baseURI);
    if (loaded.ok) showStory(root, loaded.story, options);
    else await showFailure(root, loaded);
  } catch (error) {
    await showFault(root, error);
  }
}

function showStory(root: Root, story: Story, options: EmbedOptions): void {
  const explorer = createExplorer(story, createEventTable(story), parsePermalink(location.search));
  root.render(
    <StrictMode>
      <ErrorBoundary
        fallback={(error) => {
          // Most readers never need the words for it.
          void showFault(root, error);
          return null;
        }}
      >
        <EmbedPage explorer={explorer} options={options} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

async function showFault(root: Root, error: unknown): Promise<void> {
  const { faultOf } = await import('./failure-page.tsx');
  await showFailure(root, { ok: false, failure: faultOf(error) });
}

async function showFailure(root: Root, { failure }: LoadedStory & { ok: false }): Promise<void> {
  const { EmbedFailure } = await import('./embed-failure.tsx');
  root.render(<EmbedFailure failure={failure} />);
}
