import type { Explorer } from '#explorer/explorer.ts';

/** A table of no more is laid out whole, with a mark for each of its events, whatever part of time they crowd. */
const fewEvents = 60;

/** More events than are laid out whole: bars where marks do not fit. Or not all of them here. */
export function isCrowd({ table, times }: Pick<Explorer, 'table' | 'times'>): boolean {
  return table.length > fewEvents || times().step > 0;
}
