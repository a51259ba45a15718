import type { ColumnMapping, FilePreview, Role } from '#load/events-file.ts';
import { say } from '#words/files.ts';
import { listOf } from '#words/intl.ts';

/** A date stands in one column, or its year, month and day in three. */
export type DateForm = 'whole' | 'parts';
export const rolesOfDate: Record<DateForm, readonly Role[]> = {
  whole: ['start', 'end'],
  parts: ['year', 'month', 'day'],
};
export const rolesOfEvent: readonly Role[] = ['title', 'kind', 'description', 'source', 'url'];

/** What the reader of a file may be asked about places: shapes are in no column. */
export const rolesOfPlace = ({ hasGeometry }: FilePreview): readonly Role[] =>
  hasGeometry ? ['place'] : ['latitude', 'longitude', 'place'];

export const dateFormOf = ({ columns }: ColumnMapping): DateForm =>
  columns.start === undefined && columns.year !== undefined ? 'parts' : 'whole';

/** The mapping without the columns of the other form of date: what was chosen there is kept for a change of mind. */
export function mappingIn(form: DateForm, { columns, ...rest }: ColumnMapping): ColumnMapping {
  const others = rolesOfDate[form === 'whole' ? 'parts' : 'whole'];
  const kept = Object.entries(columns).filter(([role]) => !others.includes(role as Role));
  return { ...rest, columns: Object.fromEntries(kept) };
}

/** The mapping with another column, or none, for a role. */
export function withColumn(mapping: ColumnMapping, role: Role, column: string): ColumnMapping {
  const { [role]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column === '' ? others : { ...others, [role]: column } };
}

/** The first rows have dates such as 3/4/2020 in the columns chosen, which can be read in two ways. */
export function hasTwoOrders({ columns, rows }: FilePreview, mapping: ColumnMapping): boolean {
  const places = rolesOfDate.whole.map((role) => columns.indexOf(mapping.columns[role] ?? ''));
  return rows.some((row) =>
    places.some((place) => /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(row[place] ?? '')),
  );
}

/** The first thing that stands in a column. */
export function exampleOf({ columns, rows }: FilePreview, column: string | undefined): string {
  const place = column === undefined ? -1 : columns.indexOf(column);
  return rows.map((row) => row[place]?.trim() ?? '').find(Boolean) ?? '';
}

/** column → what it is read as, in words. */
export function rolesOfColumn(mapping: ColumnMapping, column: string): string {
  const roles = Object.entries(mapping.columns).filter(([, it]) => it === column);
  return listOf(roles.map(([role]) => say(role as Role)));
}
