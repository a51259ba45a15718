import type { Story } from '#story/schema.ts';

/** Indexes of the kinds named; null where none is known, since a full view is better than a blank one, or all are. */
export function indexesOfKinds(
  { kinds }: Pick<Story, 'kinds'>,
  ids: readonly string[],
): ReadonlySet<number> | null {
  const indexes = ids.map((id) => kinds.findIndex((kind) => kind.id === id)).filter((i) => i >= 0);
  const isAll = new Set(indexes).size === kinds.length;
  return isAll || (indexes.length === 0 && ids.length > 0) ? null : new Set(indexes);
}
