/** A stretch of a text, and where it leads if it is an address. Put together, the stretches are the text. */
export type Stretch = { readonly text: string; readonly href: string | null };

/** An address goes on to white space, a mark that no address has as it stands, or a comma or the like before the next. */
const address = /https?:\/\/[^\s<>"“”]+?(?=[,;|]+(?:https?:\/\/|\s|$)|[\s<>"“”]|$)/gi;

/** Finds the addresses in a text of a file; only those that a browser opens by http are led to. */
export function linksInText(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(address)) {
    const found = withoutEnd(match);
    const href = hrefOf(found);
    if (href === null) continue;
    if (index > from) stretches.push({ text: text.slice(from, index), href: null });
    stretches.push({ text: found, href });
    from = index + found.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), href: null });
  return stretches;
}

/** Without the marks that end a sentence, and without a bracket that was opened before the address. */
function withoutEnd(match: string): string {
  const found = match.replace(/[.,;:!?'’]+$/, '');
  const count = (mark: string): number => found.split(mark).length - 1;
  return found.endsWith(')') && count(')') > count('(') ? withoutEnd(found.slice(0, -1)) : found;
}

function hrefOf(text: string): string | null {
  try {
    const { protocol, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && hostname !== '' ? text : null;
  } catch {
    return null;
  }
}
