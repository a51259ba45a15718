import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { OpenStory } from '#app/page/open-story.tsx';
import { FailurePage } from '#app/shell/failure-page.tsx';
import { elsewhere, fileFailureTitle, fileFault } from '#app/shell/file-failures.ts';
import { FileReport } from '#app/shell/file-report.ts';
import { beginSteps, isStepOfFile, placeOfView } from '#app/shell/place-of-view.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Permalink, parsePermalink } from '#explorer/permalink.ts';
import { eventsAddress, nameOfFile } from '#load/events-address.ts';
import type { ColumnMapping, EventsInput, OpenedEvents, Progress } from '#load/events-file.ts';
import { namedTypes } from '#load/formats/file-types.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { formatMapping, parseMapping } from '#load/mapping-link.ts';
import { say } from '#words/files.ts';
import { createVeil } from './drop-veil.ts';
import { type Brought, explorerFromFile, type OpenEvents } from './explorer-from-file.ts';
import { MappingDialog } from './mapping-dialog.tsx';
import { OpenFileFailure } from './open-file-failure.tsx';
import { OpenFileNotice } from './open-file-notice.tsx';
import { CancelledPage, OpeningPage } from './open-file-pages.tsx';
import { OpenFileProgress } from './open-file-progress.tsx';
import { OpenFileReport } from './open-file-report.tsx';

/** A file, and whether it lies on this machine alone, so that no link leads to it. */
type Asked = { input: EventsInput; isLocal: boolean; mapping?: ColumnMapping; link?: Permalink };

export type FileQueries = ReturnType<typeof createFileQueries>;

/**
 * Where files are opened: one at a time, beside the page, which stays as it is until a file has opened whole.
 * @param page what renders the page
 */
export function createFileQueries(page: Root, openEvents: OpenEvents) {
  const over = createRoot(document.body.appendChild(document.createElement('div')));
  const veil = createVeil();
  const clear = () => over.render(null);
  /** Calls off what is being opened. */
  let opening = new AbortController();
  /** Lets go of what is open. */
  let close = () => {};
  let openInput: EventsInput | null = null;
  /** False until the page shows anything: then there is nothing to go back to. */
  let isPageShown = true;

  function fail(failure: LoadFailure) {
    clear();
    if (isPageShown) over.render(<OpenFileFailure failure={failure} onClose={clear} />);
    else page.render(<FailurePage failure={failure} sayTitle={fileFailureTitle} />);
  }

  function cancel() {
    opening.abort();
    clear();
    if (!isPageShown) page.render(<CancelledPage />);
  }

  async function open(asked: Asked) {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    const { input, isLocal } = asked;
    const onProgress = (progress: Progress | null) => {
      if (!signal.aborted)
        over.render(<OpenFileProgress name={input.name} progress={progress} onCancel={cancel} />);
    };
    const askAbout = async (preview: OpenedEvents['preview']) => {
      const mapping = await askForColumns(input.name, preview, preview.guess, cancel);
      asked = { ...asked, mapping };
      return mapping;
    };
    onProgress(null);
    try {
      const { mapping, link } = asked;
      const how = { isLocal, link, signal, onProgress, ask: askAbout, ...(mapping && { mapping }) };
      const brought = await explorerFromFile(openEvents, input, how);
      if (signal.aborted) return void (brought.ok && brought.opened?.close());
      if (!brought.ok) return fail(brought.failure);
      show(brought, asked);
    } catch (error) {
      if (!signal.aborted) fail(fileFault(input.name, error));
    }
  }

  /** Resolves when the reader has said which column is what; where that is given up, `onCancel` is all that happens. */
  function askForColumns(
    name: string,
    preview: OpenedEvents['preview'],
    mapping: ColumnMapping,
    onCancel: () => void,
  ): Promise<ColumnMapping> {
    return new Promise((resolve) =>
      over.render(
        <MappingDialog
          name={name}
          preview={preview}
          mapping={mapping}
          onOpen={resolve}
          onCancel={onCancel}
        />,
      ),
    );
  }

  /** Puts what has opened in the place of what was open. */
  function show({ explorer, opened }: Brought & { ok: true }, asked: Asked) {
    const { isLocal, mapping } = asked;
    // At once: a dialog that is still open would keep the focus from what has opened.
    flushSync(clear);
    // The old story writes its last view into the address as it goes: the step to the file comes after that.
    flushSync(() => page.render(null));
    close();
    close = () => opened?.close();
    // Its columns read otherwise, a file has the same events: “back” leads to them still.
    if (asked.input !== openInput) beginSteps();
    openInput = asked.input;
    const place = placeOfView({ isLocal });
    if (isLocal) place.write(isStepOfFile() ? 'replaceState' : 'pushState', '');
    else if (mapping) place.write('replaceState', withColumns(mapping));
    const report = opened && (
      <OpenFileReport
        report={opened.state === 'tiles' ? { ...opened.facts, name: asked.input.name } : opened.report}
        onColumns={() => opened.state === 'opened' && askAgain(asked, opened, explorer)}
      />
    );
    const isAnswer = isPageShown;
    isPageShown = true;
    flushSync(() =>
      page.render(
        <StrictMode>
          <FileReport value={report}>
            <OpenStory explorer={explorer} />
          </FileReport>
        </StrictMode>,
      ),
    );
    // So it is said aloud to who has asked for it; a page that opens has said its title.
    if (isAnswer) focusOpened();
  }

  /** The same file once more, its columns read otherwise, at the same view. */
  async function askAgain(asked: Asked, { preview, report }: OpenedEvents, { permalink }: Explorer) {
    const mapping = await askForColumns(asked.input.name, preview, report.mapping, clear);
    await open({ ...asked, mapping, link: permalink() });
  }

  function openFiles([file, ...more]: readonly File[]) {
    if (!file) return;
    if (more.length > 0) return complain(say('tooManyFiles', { count: more.length + 1 }));
    void open({ input: { name: file.name, blob: file }, isLocal: true });
  }

  function complain(words: string) {
    // What is being opened goes on, and so does what is asked about its columns: the dialog says enough.
    if (document.querySelector('.file-opening, .mapping')) return;
    over.render(<OpenFileNotice words={words} onClose={clear} />);
  }

  return {
    openFiles,
    /** @param isFolder what was dropped is a folder, which comes as one file that cannot be read */
    openDropped(files: readonly File[], isFolder: boolean) {
      veil.hide();
      if (isFolder) complain(say('isFolder', { types: namedTypes() }));
      else if (files.length === 0) complain(say('isNoFile', { types: namedTypes() }));
      else openFiles(files);
    },
    showVeil: veil.show,
    /** Opens what `?events=` names, on a page that shows nothing yet. */
    openAddress(events: string) {
      isPageShown = false;
      page.render(<OpeningPage />);
      const address = eventsAddress(events, document.baseURI);
      if (!address.ok) return fail(elsewhere(address.found));
      const mapping = parseMapping(new URLSearchParams(location.search).get('columns'));
      void open({
        input: { name: nameOfFile(address.url), url: address.url },
        isLocal: false,
        link: parsePermalink(location.search),
        ...(mapping && { mapping }),
      });
    },
  };
}

/** The report on what has opened, or the title of a story, which has none. */
function focusOpened() {
  const title = document.querySelector('h1');
  if (title) title.tabIndex = -1;
  const answer = document.querySelector<HTMLElement>('.file-report') ?? title;
  answer?.focus({ preventScroll: true });
}

function withColumns(mapping: ColumnMapping): string {
  const params = new URLSearchParams(location.search);
  params.set('columns', formatMapping(mapping));
  return `?${params}`;
}
