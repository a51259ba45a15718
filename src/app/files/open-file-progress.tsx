import { useEffect, useState } from 'react';
import { sayProgress, sayStage } from '#app/shell/say-progress.ts';
import type { Progress } from '#load/events-file.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/files.ts';
import './open-file.css';

/** ms that a file may take to open without a word: most are there before a dialog could be read. */
const pause = 250;

type OpenFileProgressProps = {
  name: string;
  /** null until there is any. */
  progress: Progress | null;
  onCancel: () => void;
};

/** How far a file has come, and the way back. */
export function OpenFileProgress({ name, progress, onCancel }: OpenFileProgressProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), pause);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return <div className="file-opening" hidden />;

  const words = progress ? sayProgress(progress) : '';
  const isReading = progress?.stage === 'reading' && progress.totalBytes !== null;
  return (
    <ModalDialog title={say('opening', { name })} onClose={onCancel} className="file-opening">
      <div className="dialog-body file-progress">
        <p role="status">{sayStage(progress?.stage ?? null)}</p>
        <progress
          className="file-bar"
          aria-label={name}
          aria-valuetext={words}
          {...(isReading ? { value: progress.bytes, max: progress.totalBytes ?? 1 } : {})}
        />
        <p className="file-amount">{words}</p>
        <p className="file-quiet">{say('staysHere')}</p>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="solid-button" onClick={onCancel}>
          {sayCommon('cancel')}
        </button>
      </footer>
    </ModalDialog>
  );
}
