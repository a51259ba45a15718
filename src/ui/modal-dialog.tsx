import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { say } from '#words/common.ts';
import { Icon } from './icon.tsx';
import { interfaceLanguage } from './interface-language.ts';
import { openModal } from './open-modal.ts';
import './buttons.css';
import './dialog.css';

type ModalDialogProps = {
  title: string;
  className?: string;
  /** Beside the title. */
  head?: ReactNode;
  /** A `dialog-body`, and a `dialog-foot` where something is decided. */
  children: ReactNode;
  /** Selects what has the focus at the start. */
  first?: string;
  /** Told once it has closed, whichever way it was closed. */
  onClose: () => void;
};

/** A dialog over the page, laid out as the interface’s language is read. */
export function ModalDialog({
  title,
  className = '',
  head,
  children,
  first = '.solid-button',
  onClose,
}: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    return element ? openModal(element, element.querySelector<HTMLElement>(first)) : undefined;
  }, [first]);
  return (
    <dialog
      className={`dialog ${className}`.trim()}
      aria-labelledby={id}
      ref={dialog}
      // It is told late: by then the dialog may be open again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      // Keys in here are not the page's shortcuts, and Escape closes the innermost thing only.
      onKeyDown={(event) => event.stopPropagation()}
      {...interfaceLanguage}
    >
      <div className="dialog-sheet">
        <header className="dialog-head">
          <h2 className="dialog-title" id={id}>
            {title}
          </h2>
          {head}
          <button
            type="button"
            className="dialog-close"
            aria-label={say('close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
