import { useId } from 'react';
import type { ColumnMapping, FileMessage, LoadReport, OpenedTiles, Role } from '#load/events-file.ts';
import { labelOfType } from '#load/formats/file-types.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { say } from '#words/files.ts';
import { AsideRows } from './aside-rows.tsx';

/** What is known of a file of which tiles were made. */
export type TilesReport = OpenedTiles['facts'] & { readonly name: string };

type ReportDialogProps = {
  report: LoadReport | TilesReport;
  onColumns: () => void;
  onClose: () => void;
};

/** How a file was read: what was decided, which column is what, and what could not be read. */
export function ReportDialog({ report, onColumns, onClose }: ReportDialogProps) {
  const { name, rows, opened, unlocated, decisions } = report;
  const read = 'format' in report ? report : null;
  const id = useId();
  return (
    <ModalDialog title={say('howFileWasRead', { name })} onClose={onClose} className="file-how">
      <div className="dialog-body">
        <div className="file-sum">
          <p>
            {opened === rows ? say('readAll', { rows }) : say('readSome', { rows, opened })}
            {unlocated > 0 && ` ${say('withoutPlace', { count: unlocated })}`}
          </p>
          <p className="file-quiet">
            {read
              ? say('formatAndEncoding', { format: labelOfType(read.format), encoding: read.encoding })
              : say('inTiles')}
          </p>
        </div>
        {read && rows > opened && <AsideRows report={read} />}
        {read && (
          <section aria-labelledby={`${id}-columns`}>
            <h3 className="mapping-heading" id={`${id}-columns`}>
              {say('columns')}
            </h3>
            <Columns mapping={read.mapping} />
            <button type="button" className="outlined-button" onClick={onColumns}>
              {say('chooseColumns')}
            </button>
          </section>
        )}
        {decisions.length > 0 && (
          <section aria-labelledby={`${id}-decided`}>
            <h3 className="mapping-heading" id={`${id}-decided`}>
              {say('notes')}
            </h3>
            <ul className="file-decisions">
              {decisions.map(sayDecision).map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ModalDialog>
  );
}

/** Those of tiles are words already. */
const sayDecision = (decision: FileMessage | string): string =>
  typeof decision === 'string' ? decision : say.message(decision);

function Columns({ mapping }: { mapping: ColumnMapping }) {
  return (
    <dl className="file-columns">
      {Object.entries(mapping.columns).map(([role, column]) => (
        <div key={role}>
          <dt>{say(role as Role)}</dt>
          <dd dir="auto">{column}</dd>
        </div>
      ))}
    </dl>
  );
}
