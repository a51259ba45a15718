import type { ReactNode } from 'react';
import type { DateOrder } from '#load/events-file.ts';
import { say } from '#words/files.ts';
import type { DateForm } from './mapping-choice.ts';

type MappingDatesProps = {
  form: DateForm;
  onForm: (form: DateForm) => void;
  /** Undefined leaves it to what the column shows. */
  order: DateOrder | undefined;
  onOrder: (order: DateOrder | undefined) => void;
  hasOrder: boolean;
  /** The choices of columns. */
  children: ReactNode;
};

/** In how many columns a date stands, and in which order its numbers. */
export function MappingDates({ form, onForm, order, onOrder, hasOrder, children }: MappingDatesProps) {
  return (
    <>
      <label className="mapping-select">
        <span className="mapping-label">{say('datesAreIn')}</span>
        <select value={form} onChange={({ target }) => onForm(target.value as DateForm)}>
          <option value="whole">{say('oneColumn')}</option>
          <option value="parts">{say('threeColumns')}</option>
        </select>
      </label>
      {children}
      {hasOrder && (
        <label className="mapping-select">
          <span className="mapping-label">{say('orderOfDates')}</span>
          <select
            value={order ?? ''}
            onChange={({ target }) => onOrder(target.value === '' ? undefined : (target.value as DateOrder))}
          >
            <option value="">{say('orderAsInColumn')}</option>
            <option value="day-first">{say('dayFirst')}</option>
            <option value="month-first">{say('monthFirst')}</option>
          </select>
        </label>
      )}
    </>
  );
}
