/** Of the metadata of an archive, as tippecanoe writes it. */
export type Metadata = {
  vector_layers?: { id: string }[];
  /** zoom → how many features it left out, by way of leaving out; an archive of others has none. */
  strategies?: Record<string, number>[];
};

/** The zoom from which on a tile has all events there: past the last one where even that leaves some out. */
export function completeFrom({ strategies }: Metadata, maxZoom: number): number {
  if (!strategies) return maxZoom;
  const last = strategies.findLastIndex((it) =>
    Object.entries(it).some(([name, count]) => /dropped|coalesced/.test(name) && count > 0),
  );
  return last + 1;
}
