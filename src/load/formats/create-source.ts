import { columnsRead, layoutOf, type Setup } from '#load/columns/layout.ts';
import { createDateColumn } from '#load/dates/read-date.ts';
import { createCsvSource, type DateTest } from './csv-source.ts';
import { createJsonSource } from './json-source.ts';
import type { RecordForm, RecordSource } from './record-source.ts';

/** The records of a file of this form. */
export function createSource(form: RecordForm, setup: Pick<Setup, 'columns' | 'mapping'>): RecordSource {
  if (form.form === 'delimited') return createCsvSource(setup.columns, form.delimiter, dateTestOf(setup));
  return createJsonSource(setup.columns, form.form, columnsRead(layoutOf(setup)));
}

function dateTestOf(setup: Pick<Setup, 'columns' | 'mapping'>): DateTest {
  const { start, year } = layoutOf(setup).roles;
  const column = createDateColumn('day-first', { epochUnit: 1000, isMidnightDay: false });
  return {
    column: start >= 0 ? start : year,
    isDate: (bytes, from, to) => column.read(bytes, from, to, 0),
  };
}
