import type { ReactNode } from 'react';
import type { DateOrder } from '#load/events-file.ts';
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
        <span className="mapping-label">Dates stand in</span>
        <select value={form} onChange={({ target }) => onForm(target.value as DateForm)}>
          <option value="whole">one column</option>
          <option value="parts">columns for year, month and day</option>
        </select>
      </label>
      {children}
      {hasOrder && (
        <label className="mapping-select">
          <span className="mapping-label">3/4/2020 is</span>
          <select
            value={order ?? ''}
            onChange={({ target }) => onOrder(target.value === '' ? undefined : (target.value as DateOrder))}
          >
            <option value="">as the whole column shows</option>
            <option value="day-first">3 April: day first</option>
            <option value="month-first">4 March: month first</option>
          </select>
        </label>
      )}
    </>
  );
}
