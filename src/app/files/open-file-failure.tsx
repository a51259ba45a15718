import { ProblemList } from '#app/shell/failure-page.tsx';
import { fileFailureTitle } from '#app/shell/file-failures.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/files.ts';
import './open-file.css';
import '#app/shell/failure.css';

type OpenFileFailureProps = { failure: LoadFailure; onClose: () => void };

/** A file that did not open: what, why, and what to do. The page under it is as it was. */
export function OpenFileFailure({ failure, onClose }: OpenFileFailureProps) {
  const { reason, address, explanation, problems } = failure;
  return (
    <ModalDialog title={fileFailureTitle(reason)} onClose={onClose}>
      <div className="dialog-body file-failure">
        <p className="failure-address">{address}</p>
        <p>{explanation}</p>
        {problems.length > 0 && <ProblemList problems={problems} />}
      </div>
      <footer className="dialog-foot">
        <label className="outlined-button">
          {say('openAnother')}
          <input type="file" className="header-file" />
        </label>
        <button type="button" className="solid-button" onClick={onClose}>
          {sayCommon('close')}
        </button>
      </footer>
    </ModalDialog>
  );
}
