import type { Explorer } from '#explorer/explorer.ts';

/** How many kinds a shader can tell apart; a filter among more goes by the mask. */
const kindsInBits = 256;

const all = new Uint32Array(kindsInBits / 32).fill(0xffffffff);

/** A bit for each kind that is shown, as two `uvec4`. null shows all. */
export function kindBits(kinds: ReadonlySet<number> | null): Uint32Array {
  if (kinds === null) return all;
  const bits = new Uint32Array(all.length);
  for (const kind of kinds) if (kind < kindsInBits) bits[kind >> 5]! |= 1 << (kind & 31);
  return bits;
}

/**
 * Which rows a shader must be told of one by one: those that a search has found, and among more kinds than it can tell
 * apart those of the kinds shown; null for all. The same array until one of both is another.
 */
export function maskOf(explorer: Explorer): () => Uint8Array | null {
  let known: { of: readonly unknown[]; rows: Uint8Array | null } = { of: [], rows: null };
  return () => {
    const { table, kinds, found } = explorer.state();
    if (kinds === null || explorer.story.kinds.length <= kindsInBits) return found?.rows ?? null;
    const of = [table, kinds, found];
    if (of.some((it, i) => it !== known.of[i]))
      known = { of, rows: Uint8Array.from(table.start, (_, row) => (explorer.passesFilters(row) ? 1 : 0)) };
    return known.rows;
  };
}
