import { useId } from 'react';
import { sayLosses, sayRows } from '#app/shell/say-rows.ts';
import type { ColumnMapping, LoadReport, OpenedTiles, Role } from '#load/events-file.ts';
import { labelOfType } from '#load/formats/file-types.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { sayNumber } from '#ui/say-number.ts';
import { AsideRows } from './aside-rows.tsx';
import { roleLabels } from './mapping-choice.ts';

/** What is known of a file of which tiles were made. */
export type TilesReport = OpenedTiles['facts'] & { readonly name: string };

type ReportDialogProps = {
  report: LoadReport | TilesReport;
  onColumns: () => void;
  onClose: () => void;
};

/** How a file was read: what was decided, which column is what, and what could not be read. */
export function ReportDialog({ report, onColumns, onClose }: ReportDialogProps) {
  const { name, rows, opened, decisions } = report;
  const read = 'format' in report ? report : null;
  const id = useId();
  const losses = sayLosses(report);
  return (
    <ModalDialog title={`How ${name} was read`} onClose={onClose} className="file-how">
      <div className="dialog-body">
        <div className="file-sum">
          <p>
            {sayRows(rows)} in the file, {opened === rows ? 'all' : sayNumber(opened)} of them open
            {losses.length > 0 && `: ${losses.join(', ')}`}.
          </p>
          <p className="file-quiet">
            {read
              ? [labelOfType(read.format), read.encoding].filter(Boolean).join(', ')
              : 'In tiles: the events of the part of the map that is looked at are fetched as you go.'}
          </p>
        </div>
        {read && rows > opened && <AsideRows report={read} />}
        {read && (
          <section aria-labelledby={`${id}-columns`}>
            <h3 className="mapping-heading" id={`${id}-columns`}>
              Columns
            </h3>
            <Columns mapping={read.mapping} />
            <button type="button" className="outlined-button" onClick={onColumns}>
              Columns…
            </button>
          </section>
        )}
        {decisions.length > 0 && (
          <section aria-labelledby={`${id}-decided`}>
            <h3 className="mapping-heading" id={`${id}-decided`}>
              What was decided on the way
            </h3>
            <ul className="file-decisions">
              {decisions.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ModalDialog>
  );
}

function Columns({ mapping }: { mapping: ColumnMapping }) {
  return (
    <dl className="file-columns">
      {Object.entries(mapping.columns).map(([role, column]) => (
        <div key={role}>
          <dt>{roleLabels[role as Role]}</dt>
          <dd dir="auto">{column}</dd>
        </div>
      ))}
    </dl>
  );
}
