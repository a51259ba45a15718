import type { CompiledMessage } from 'icu-minify/format';
import type { Language, Translate } from './language.ts';

/**
 * A language for looking at the interface, made of the English: accented, longer by 40 %, in brackets and from the right.
 * What stays plain is not in the catalogue; what has lost a bracket is cut. Numbers, dates and lists are Arabic, so that
 * an English one among them is seen.
 */
export const language: Language = { tag: 'en-XB', locale: 'ar-EG', dir: 'rtl' };

const plain = 'AaBbCcDdEeGgHhIiJjKkLlMmNnOoPpRrSsTtUuWwYyZz';
const accented = 'ÁáƁƀĆćĎďÉéĞğĤĥÍíĴĵĶķĹĺḾḿŃńÓóƤƥŔŕŚśŤťÚúŴŵÝýŽž';

/** Text as the pseudo-language has it, without brackets. */
export function pseudo(text: string): string {
  const said = [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('');
  const more = Math.round((text.match(/\p{L}/gu)?.length ?? 0) * 0.4);
  // After the last letter, so that spaces and marks stay at the ends.
  return said.replace(/\p{L}(?=\P{L}*$)/u, (last) => last + 'ẋ'.repeat(more));
}

type Node = CompiledMessage | number | readonly unknown[];

/** A node of a compiled message: a text, a number for “#”, or a list that begins with the name of its value. */
function nodeOf(node: unknown): unknown {
  if (typeof node === 'string') return pseudo(node);
  if (!Array.isArray(node)) return node;
  const [name, ...rest] = node as [string, ...unknown[]];
  const [kind, options] = rest;
  if (rest.length === 0) return node;
  // Select, plural, ordinal: see icu-minify’s types.
  if (kind === 1 || kind === 2 || kind === 3)
    return [
      name,
      kind,
      Object.fromEntries(Object.entries(options as object).map(([key, it]) => [key, branchOf(it)])),
    ];
  if (typeof kind === 'number' && kind > 3) return node;
  return [name, ...rest.map(nodeOf)];
}

const branchOf = (branch: Node): unknown => (Array.isArray(branch) ? branch.map(nodeOf) : nodeOf(branch));

export const translate: Translate = (part, _key, english) => {
  const said = branchOf(english) as CompiledMessage;
  // Parts of dates and distances are said within other messages, whose brackets are enough.
  if (part === 'dates' || part === 'distances') return said;
  return typeof said === 'string' ? `[${said}]` : (['[', ...said, ']'] as CompiledMessage);
};
