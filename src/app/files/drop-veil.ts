import { namedTypes } from '#load/formats/file-types.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/files.ts';
import './open-file.css';

/** ms without a sign of a drag until it is taken to have left the page; Firefox gives one every 350. */
const patience = 500;

/** What lies over the page while a file is held over it. It takes no part in the drag itself. */
export function createVeil() {
  const veil = document.createElement('div');
  veil.className = 'file-veil';
  Object.assign(veil, interfaceLanguage);
  const words = veil.appendChild(document.createElement('p'));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide() {
    clearTimeout(timer);
    veil.remove();
  }
  return {
    /** Asked again with every sign of the drag. @param count of files */
    show(count: number) {
      clearTimeout(timer);
      timer = setTimeout(hide, patience);
      words.textContent = count > 1 ? say('dropOne', { count }) : say('dropHere', { types: namedTypes() });
      if (!veil.isConnected) (document.querySelector('dialog[open]') ?? document.body).append(veil);
    },
    hide,
  };
}
