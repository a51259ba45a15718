import type { Root } from 'react-dom/client';
import { type Late, late } from '#ui/late.ts';
import type { FileDesk } from './file-desk.tsx';

const didNotCome = 'What opens files could not be fetched. Check the connection and try again.';

/**
 * Opens on the page what a reader drops anywhere on it, or chooses with one of its buttons. All that this takes comes
 * with the first file; what is dropped never leads the browser away.
 * @param page what renders the page
 */
export function acceptFiles(page: Root): Late<FileDesk> {
  const desk = late(async () => (await import('./open-desk.ts')).openDesk(page));
  const ask = (task: (desk: FileDesk) => void) => void desk.load().then(task, () => alert(didNotCome));

  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.type === 'file' && target.files?.length)) return;
    const files = [...target.files];
    // The same file may be chosen again once it has been mended.
    target.value = '';
    ask((it) => it.openFiles(files));
  });
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
      const count = dragged.items.length;
      ask((it) => it.showVeil(count));
    }
  };
  for (const type of ['dragenter', 'dragover', 'drop'] as const) addEventListener(type, onDrag);
  return desk;
}
