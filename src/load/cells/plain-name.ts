/** A name as it is compared: letters and digits alone, whatever their case and accents. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a name: of `BEGIN_DATE_TIME`, `eventDate` or `Date of incident (local)`. */
export const wordsOfName = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainName)
    .filter(Boolean);

/** Names divided by white space, each as it is compared. */
export const plainNames = (text: string): readonly string[] =>
  text.split(/\s+/).filter(Boolean).map(plainName);

/** A column’s name in all the ways in which it may be one that we know. */
export type NameForms = { readonly plain: readonly string[]; readonly words: readonly string[] };

/** As it is, without its unit in brackets, and of a member of a member (`text.headline`) the innermost name. */
export function formsOfName(name: string): NameForms {
  const bare = name.replace(/\s*[([{][^)\]}]*[)\]}]\s*$/, '');
  const inner = bare.slice(bare.lastIndexOf('.') + 1);
  return {
    plain: [...new Set([name, bare, inner].map(plainName))].filter(Boolean),
    words: wordsOfName(bare),
  };
}

/** The column of the likeliest name that is there; -1 where none is. */
export function columnNamed(plainNames: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const column = plainNames.indexOf(name);
    if (column >= 0) return column;
  }
  return -1;
}
