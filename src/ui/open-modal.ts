/**
 * Opens a dialog over the page. Escape closes it by itself; a press that begins and ends beside it does too, but not one
 * that only ends there, as when text is selected by dragging. The dialog's own padding must be none.
 * @param first what has the focus at the start
 * @returns how to close it.
 */
export function openModal(dialog: HTMLDialogElement, first: HTMLElement | null): () => void {
  let pressed: EventTarget | null = null;
  const onPress = ({ target }: Event) => {
    pressed = target;
  };
  const onClick = ({ target }: Event) => {
    if (target === dialog && pressed === dialog) dialog.close();
  };
  dialog.addEventListener('pointerdown', onPress);
  dialog.addEventListener('click', onClick);
  dialog.showModal();
  first?.focus({ preventScroll: true });
  return () => {
    dialog.removeEventListener('pointerdown', onPress);
    dialog.removeEventListener('click', onClick);
    dialog.close();
  };
}
