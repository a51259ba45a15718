import type { Explorer } from '#explorer/explorer.ts';

/** A table of no more is laid out whole, with a mark for each of its events. */
const fewEvents = 400;

/** More events than are laid out whole, or not all of them here. */
export function isCrowd({ table, times }: Pick<Explorer, 'table' | 'times'>): boolean {
  return table.length > fewEvents || times().step > 0;
}
