import { Fragment, type ReactNode, useRef, useState } from 'react';
import { sayLosses } from '#app/shell/say-rows.ts';
import type { LoadReport } from '#load/events-file.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/files.ts';
import { ReportDialog, type TilesReport } from './open-file-report-dialog.tsx';
import './open-file.css';

type OpenFileReportProps = {
  /** Of a set that is served in tiles: of the file that those were made of. */
  report: LoadReport | TilesReport;
  /** The reader wants to say otherwise which column is what. */
  onColumns: () => void;
};

/** What became of the rows of a file, in a line of the head; a press tells the rest. */
export function OpenFileReport({ report, onColumns }: OpenFileReportProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  function close() {
    setOpen(false);
    // The browser has given it back, unless the press that opened the dialog had given it to nothing.
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('dialog'))
      button.current?.focus({ preventScroll: true });
  }
  return (
    <>
      <button
        type="button"
        className="file-report"
        aria-haspopup="dialog"
        ref={button}
        onClick={() => setOpen(true)}
        {...interfaceLanguage}
      >
        <span>
          <Said
            of={say.elements('rowsOfFile', {
              rows: report.rows,
              file: report.name,
              name: (content): ReactNode => <span className="file-report-name">{content}</span>,
            })}
          />
          {sayLosses(report).map((loss) => (
            <Fragment key={loss}>
              {' · '}
              <span className="file-report-loss">{loss}</span>
            </Fragment>
          ))}
        </span>{' '}
        <span className="file-report-how">{say('howItWasRead')}</span>
      </button>
      {isOpen && <ReportDialog report={report} onColumns={onColumns} onClose={close} />}
    </>
  );
}
