import { type ColumnMapping, type DateOrder, type Role, roles } from './events-file.ts';

const orders: readonly DateOrder[] = ['month-first', 'day-first'];

/** A mapping as an address has it: `longitude=x;latitude=y;start=When;dates=day-first`. Names are escaped as in a query. */
export function formatMapping({ columns, dateOrder }: ColumnMapping): string {
  const named = roles.flatMap((role) =>
    columns[role] === undefined ? [] : [[role, columns[role]] as const],
  );
  return [...named, ...(dateOrder ? [['dates', dateOrder] as const] : [])]
    .map(([role, column]) => `${role}=${encodeURIComponent(column)}`)
    .join(';');
}

/** Reads what `formatMapping` has written, or null where nothing in it makes sense. */
export function parseMapping(text: string | null): ColumnMapping | null {
  const columns: Partial<Record<Role, string>> = {};
  let dateOrder: DateOrder | undefined;
  for (const part of text?.split(';') ?? []) {
    const [name, value] = part.split('=');
    const column = value === undefined ? null : unescaped(value);
    const role = roles.find((it) => it === name);
    if (role && column) columns[role] = column;
    else if (name === 'dates') dateOrder = orders.find((it) => it === column);
  }
  if (Object.keys(columns).length === 0) return null;
  return dateOrder ? { columns, dateOrder } : { columns };
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: somebody has edited the link.
    return null;
  }
}
