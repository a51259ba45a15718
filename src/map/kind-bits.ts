/** How many kinds a filter of the shader can tell apart; those beyond it are told apart by the mask. */
export const kindsInBits = 256;

const all = new Uint32Array(kindsInBits / 32).fill(0xffffffff);

/** A bit for each kind that is shown, as two `uvec4`. null shows all. */
export function kindBits(kinds: ReadonlySet<number> | null): Uint32Array {
  if (kinds === null) return all;
  const bits = new Uint32Array(all.length);
  for (const kind of kinds) if (kind < kindsInBits) bits[kind >> 5]! |= 1 << (kind & 31);
  return bits;
}
