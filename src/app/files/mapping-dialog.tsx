import { useId, useState } from 'react';
import type { ColumnMapping, FilePreview, Role } from '#load/events-file.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/files.ts';
import {
  type DateForm,
  dateFormOf,
  hasTwoOrders,
  mappingIn,
  rolesOfDate,
  rolesOfEvent,
  rolesOfPlace,
  withColumn,
} from './mapping-choice.ts';
import { MappingDates } from './mapping-dates.tsx';
import { MappingReadAs, sayReadable } from './mapping-read-as.tsx';
import { MappingRows } from './mapping-rows.tsx';
import { MappingSelect } from './mapping-select.tsx';
import './open-file.css';

type MappingDialogProps = {
  name: string;
  preview: FilePreview;
  /** What is chosen at first. */
  mapping: ColumnMapping;
  onOpen: (mapping: ColumnMapping) => void;
  onCancel: () => void;
};

/** Which column of a file is what: the choices, and what each of them makes of the first rows. */
export function MappingDialog({ name, preview, mapping: first, onOpen, onCancel }: MappingDialogProps) {
  const [all, setAll] = useState(first);
  const [form, setForm] = useState<DateForm>(() => dateFormOf(first));
  const [isAsked] = useState(() => preview.lacks(mappingIn(form, first)).length > 0);
  const reasonId = useId();
  const mapping = mappingIn(form, all);
  const lacks = preview.lacks(mapping);
  const read = preview.readAs(mapping);
  const select = (role: Role) => (
    <MappingSelect
      key={role}
      role={role}
      preview={preview}
      column={all.columns[role]}
      onChoose={(column) => setAll(withColumn(all, role, column))}
    />
  );
  return (
    <ModalDialog
      title={say('columnsOf', { name })}
      className="dialog-wide"
      onClose={onCancel}
      {...(isAsked && { first: '[data-role]' })}
    >
      <div className="dialog-body mapping">
        <MappingRows preview={preview} mapping={mapping} />
        <form className="mapping-choices" onSubmit={(event) => event.preventDefault()}>
          <fieldset className="mapping-group">
            <legend>{say('when')}</legend>
            <MappingDates
              form={form}
              onForm={setForm}
              order={all.dateOrder}
              onOrder={(dateOrder) => setAll({ columns: all.columns, ...(dateOrder && { dateOrder }) })}
              hasOrder={form === 'whole' && hasTwoOrders(preview, mapping)}
            >
              {rolesOfDate[form].map(select)}
            </MappingDates>
          </fieldset>
          <fieldset className="mapping-group">
            <legend>{say('where')}</legend>
            {rolesOfPlace(preview).map(select)}
          </fieldset>
          <fieldset className="mapping-group">
            <legend>{say('what')}</legend>
            {rolesOfEvent.map(select)}
          </fieldset>
        </form>
        <MappingReadAs read={read} />
      </div>
      <footer className="dialog-foot">
        <p className="mapping-lacks" id={reasonId} role="status">
          {lacks.length > 0 ? lacks.map(say.message).join(' ') : sayReadable(read)}
        </p>
        <button type="button" className="outlined-button" onClick={onCancel}>
          {sayCommon('cancel')}
        </button>
        <button
          type="button"
          className="solid-button"
          // Not `disabled`: it can be reached, and says why not.
          aria-disabled={lacks.length > 0}
          aria-describedby={reasonId}
          onClick={() => lacks.length === 0 && onOpen(mapping)}
        >
          {say('open')}
        </button>
      </footer>
    </ModalDialog>
  );
}
