import type { Root } from 'react-dom/client';
import { type LazyModule, lazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/page.ts';
import type { FileQueries } from './file-controller.tsx';

/**
 * Opens on the page what a reader drops anywhere on it, or chooses with one of its buttons. All that this takes comes
 * with the first file; what is dropped never leads the browser away.
 * @param page what renders the page, or will: what comes before it waits
 */
export function acceptFiles(page: Root | Promise<Root>): LazyModule<FileQueries> {
  const controller = lazyModule(async () => {
    const [{ startFileController }, root] = await Promise.all([import('./start-file-controller.ts'), page]);
    return startFileController(root);
  });
  const ask = (task: (controller: FileQueries) => void) =>
    void controller.load().then(task, () => alert(say('fileCodeNotLoaded')));

  const onChosen = (target: EventTarget | null) => {
    if (!(target instanceof HTMLInputElement && target.type === 'file' && target.files?.length)) return;
    const files = [...target.files];
    // The same file may be chosen again once it has been fixed.
    target.value = '';
    ask((it) => it.openFiles(files));
  };
  // Heard before React, which keeps to itself what comes to a part of the page that it has yet to take over.
  addEventListener('change', ({ target }) => onChosen(target), true);
  // On a page that the build has written a reader may have been quicker than this.
  document.querySelectorAll('input').forEach(onChosen);
  const onDrag = (event: DragEvent) => {
    const { dataTransfer: dragged, target, type } = event;
    const hasFiles = dragged?.types.includes('Files');
    const isField = target instanceof Element && target.closest('input, textarea');
    if (!dragged || (isField && !hasFiles)) return;
    event.preventDefault();
    if (type === 'drop') {
      const files = [...dragged.files];
      const isFolder = dragged.items[0]?.webkitGetAsEntry()?.isDirectory === true;
      ask((it) => it.openDropped(files, isFolder));
    } else if (hasFiles) {
      // There is a sign of it many times a second: it says nothing where the controller does not come, nor asks for it again.
      if (type === 'dragenter') controller.load().catch(() => {});
      controller.code?.showVeil(dragged.items.length);
    }
  };
  for (const type of ['dragenter', 'dragover', 'drop'] as const) addEventListener(type, onDrag, true);
  return controller;
}
