import { formCode } from '#events/place-forms.ts';
import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';

/** row → 1 for each row in a list of some that the explorer shows. O(n), for what is done once. */
export function maskOf(list: RowList, { table, isShown, unlocatedRows }: Explorer): Uint8Array<ArrayBuffer> {
  const unlocated = formCode('unlocated');
  const mask = new Uint8Array(table.length);
  // By rank each row would cost a search; asked one by one they cost a look.
  const isListed =
    list === unlocatedRows() ? (row: number) => isShown(row) && table.form[row] === unlocated : isShown;
  for (let row = 0; row < mask.length; row++) if (isListed(row)) mask[row] = 1;
  return mask;
}
