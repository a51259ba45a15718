import { useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { lazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/actions.ts';
import type { ShareDialog } from './share-dialog.tsx';

/** Few readers share: what the dialog is made of comes when they are about to. */
const lateDialog = lazyModule(async () => (await import('./share-dialog.tsx')).ShareDialog);
const prepare = () => void lateDialog.load().catch(() => {});

/** Opens the dialog with the link to this view and the code that embeds it. */
export function ShareButton() {
  const explorer = useExplorer();
  const button = useRef<HTMLButtonElement>(null);
  const [Dialog, setDialog] = useState<typeof ShareDialog | null>(null);
  const [hasFailed, setFailed] = useState(false);

  async function open() {
    explorer.pause();
    setFailed(false);
    try {
      const loaded = await lateDialog.load();
      setDialog(() => loaded);
    } catch {
      setFailed(true);
    }
  }
  function close() {
    setDialog(null);
    button.current?.focus({ preventScroll: true });
  }
  return (
    <div className="header-action">
      <button
        type="button"
        className="header-button"
        aria-label={say('shareView')}
        aria-haspopup="dialog"
        ref={button}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={open}
      >
        <Icon name="share" size={18} />
        <span {...interfaceLanguage}>{say('share')}</span>
      </button>
      <div className="header-outcome" data-shown={hasFailed || undefined}>
        <span {...interfaceLanguage} role="status">
          {hasFailed && say('shareNotLoaded')}
        </span>
      </div>
      {Dialog && <Dialog onClose={close} />}
    </div>
  );
}
