import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { leastHeight } from '#app/embed/embed-height.ts';
import { EmbedPage } from '#app/embed/embed-page.tsx';
import { ErrorBoundary } from '#app/shell/error-boundary.tsx';
import { FileReport } from '#app/shell/file-report.ts';
import { lateViews } from '#app/shell/late-views.tsx';
import type { LoadedStory } from '#app/shell/load-story.ts';
import type { Conversation } from '#embed/conversation.ts';
import { readEmbedOptions } from '#embed/embed-options.ts';
import { type Explorer, exploreStory } from '#explorer/explorer.ts';
import type { Permalink } from '#explorer/permalink.ts';
import { requestedEvents } from '#load/events-address.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { fetchPackedStory } from '#load/packed-story.ts';
import { requestedStory } from '#load/story-address.ts';
import { setTheme } from '#ui/scheme.ts';
import { say } from '#words/embed.ts';

/**
 * Brings the story that the address names into a frame, or what is wrong with it, and talks with the page that holds the
 * frame from the first moment. Until the story is here there stands what the page has brought along.
 */
export async function openEmbed(element: HTMLElement): Promise<void> {
  const { search } = location;
  const options = readEmbedOptions(search);
  setTheme(options.theme);
  // Here the words are fetched as well: what comes next need not wait for them.
  void lateViews();
  // Not needed to read the story, and here before it most of the time.
  const conversation = import('#embed/conversation.ts').then(({ openConversation }) =>
    openConversation({ leastHeight: () => leastHeight(element), setTheme }),
  );
  const talk = (tell: (host: Conversation) => void) => void conversation.then(tell, () => {});
  const root = createRoot(element);

  /** Few readers need the words for it: they come when they are wanted, and where they do not that says why. */
  async function fail(failureOf: () => LoadFailure | Promise<LoadFailure>) {
    const [{ EmbedFailure }, failure] = await Promise.all([
      import('#app/embed/embed-failure.tsx'),
      failureOf(),
    ]);
    const files = requestedEvents(search) === null ? null : await import('#app/shell/file-failures.ts');
    root.render(<EmbedFailure failure={failure} sayTitle={files?.fileFailureTitle} />);
    talk((host) => host.fail(failure.explanation));
  }
  const sayFailure = (failureOf: Parameters<typeof fail>[0]) =>
    fail(failureOf).catch(() => {
      root.render(<p className="app-loading">{say('partNotLoaded')}</p>);
      talk((host) => host.fail(say('partNotLoaded')));
    });
  const faultOf = (error: unknown) => async () =>
    (await import('#app/shell/failure-page.tsx')).faultOf(error);
  const measure = () => talk((host) => host.measure());
  function show({ explorer, note }: InFrame) {
    const page = (
      <FileReport value={note}>
        <EmbedPage explorer={explorer} options={options} onHeight={measure} />
      </FileReport>
    );
    const onFault = (error: unknown) => {
      void sayFailure(faultOf(error));
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
    const events = requestedEvents(search);
    const brought = events === null ? await bringStory(search) : await bringFile(events, element);
    if (!brought.ok) return await sayFailure(() => brought.failure);
    show(brought);
  } catch (error) {
    await sayFailure(faultOf(error));
  }
}

type InFrame = { explorer: Explorer /** What became of the rows of a file. */; note: string | null };
type Brought = ({ ok: true } & InFrame) | { ok: false; failure: LoadFailure };

async function bringStory(search: string): Promise<Brought> {
  const [loaded, link] = await Promise.all([loadByName(requestedStory(search)), readView(search)]);
  if (!loaded.ok) return loaded;
  const { story } = loaded;
  return { ok: true, explorer: exploreStory(story, link, { isInFrame: true }), note: null };
}

/** What opens a file of events, and the reading of it, come for such a frame alone. */
async function bringFile(events: string, element: HTMLElement): Promise<Brought> {
  const { bringForEmbed } = await import('#app/embed/open-events-embed.ts');
  return bringForEmbed(events, (words) => {
    const said = element.querySelector('[role="status"]');
    if (said) said.textContent = words;
  });
}

/** A story of the build is fetched as that has checked and packed it; any other one passes the checks here. */
async function loadByName(name: string): Promise<LoadedStory> {
  const packed: Record<string, string> = JSON.parse(document.documentElement.dataset.stories ?? '{}');
  if (Object.hasOwn(packed, name)) {
    // Where it does not come, the file itself may, or tells why not.
    const story = await fetchPackedStory(packed[name]!).catch(() => null);
    if (story) return { ok: true, story };
  }
  const { loadStory } = await import('#app/shell/load-story.ts');
  return loadStory(name, document.baseURI);
}

/** Keys of the address that are not about the view. */
const notOfView = ['story', 'theme', 'lang', 'ui'];

/** Most frames open as the story does; only the others wait for the code that reads a view. */
async function readView(query: string): Promise<Permalink | undefined> {
  if ([...new URLSearchParams(query).keys()].every((key) => notOfView.includes(key))) return undefined;
  const { parsePermalink } = await import('#explorer/permalink.ts');
  return parsePermalink(query);
}
