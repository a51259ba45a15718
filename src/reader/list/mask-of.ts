import { formCode } from '#events/place-forms.ts';
import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';

/**
 * row → 1 for each row in a list of some that the explorer shows. O(n), for what is done once: by rank each row would cost
 * a search, asked one by one a few calls.
 */
export function maskOf(list: RowList, explorer: Explorer): Uint8Array<ArrayBuffer> {
  const { story, state, unlocatedRows } = explorer;
  const { table, kinds, window, found } = state();
  const { start, end, kind, form } = table;
  const [first, last] = window ?? [-Infinity, Infinity];
  const isKindOn = Uint8Array.from(story.kinds, (_, i) => Number(kinds?.has(i) ?? true));
  const answers = found?.rows ?? null;
  const only = list === unlocatedRows() ? formCode('unlocated') : null;
  const mask = new Uint8Array(table.length);
  for (let row = 0; row < mask.length; row++) {
    if (isKindOn[kind[row]!] === 0 || (answers !== null && answers[row] !== 1)) continue;
    if (start[row]! >= last || end[row]! <= first) continue;
    if (only === null || form[row] === only) mask[row] = 1;
  }
  return mask;
}
