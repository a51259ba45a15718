import { message } from '#time/problem.ts';
import { membersAt } from './members.ts';
import type { Problem } from './problem.ts';

/**
 * Members that look like a slip for one the story format has: `relatedto`, `excerps`. A story keeps members that it
 * does not know, so these are no problems, but they go unseen: an optional member misspelt is a member left out.
 * A name that is like none of the format's is taken for someone's own and passed over.
 */
export function checkMembers(story: unknown): Problem[] {
  return membersLikeSlips(story, []);
}

/** Names that other formats have at the same place, and that are a letter or two from one of ours. */
const ownOfOthers = new Set(['issue']);

function membersLikeSlips(value: unknown, path: Problem['path']): Problem[] {
  if (Array.isArray(value)) return value.flatMap((it, row) => membersLikeSlips(it, [...path, row]));
  if (typeof value !== 'object' || value === null) return [];
  const known = membersAt(path);
  // Below a member that the format does not know, all names are someone’s own.
  if (known.length === 0) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (known.includes(name)) return membersLikeSlips(member, [...path, name]);
    const meant = ownOfOthers.has(name) ? undefined : closest(name, known);
    // Who wrote both meant both.
    if (meant === undefined || meant in value) return [];
    return [
      {
        path: [...path, name],
        found: message('foundUnknownMember', { name }),
        expected: message('expectedThisMember', { name: meant }),
        fix: message('fixRename', { name: meant }),
      },
    ];
  });
}

function closest(name: string, known: readonly string[]): string | undefined {
  const plain = plainName(name);
  return known
    .map((candidate) => ({ candidate, slips: slipsBetween(plain, plainName(candidate)) }))
    .filter(({ candidate, slips }) => slips <= allowedSlips(candidate))
    .sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** `related_to` and `RelatedTo` are `relatedTo`. */
const plainName = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');

/** Short names are a letter apart by chance: `by` and `my`. */
const allowedSlips = (name: string) => Math.min(2, Math.floor(name.length / 3));

/** Edit distance (V. I. Levenshtein, 1966): letters put in, left out or changed. */
function slipsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(changed, above[column]! + 1, line[column - 1]! + 1));
    }
    above = line;
  }
  return above[b.length]!;
}
