import type { Attribution, Source } from '#story/schema.ts';

type Stance = Attribution['stance'];

/**
 * stance → its words, `about` something or on their own. The past tense, as reported speech has it: it fits one
 * speaker and several, and says that this is how things stood when the source was written.
 */
const words: Record<Stance, { about: string; alone: string }> = {
  reports: { about: 'reported', alone: 'reported it' },
  says: { about: 'said', alone: 'said so' },
  confirms: { about: 'confirmed', alone: 'confirmed it' },
  denies: { about: 'denied', alone: 'denied it' },
  'has-not-confirmed': { about: 'had not confirmed', alone: 'had not confirmed it' },
  'does-not-know': { about: 'did not know', alone: 'did not know' },
};

/** How someone stands to an event, in words that lead up to their note if there is one. */
export function sayStance({ stance, note }: Attribution): string {
  return note === undefined ? words[stance].alone : words[stance].about;
}

/**
 * Whom a statement comes through: a source id by the name readers know the source by, other text as it stands.
 * Undefined where that is the speaker again.
 */
export function sayVia({ by, via }: Attribution, sources: readonly Source[]): string | undefined {
  const source = sources.find(({ id }) => id === via);
  const name = source ? (source['container-title'] ?? source.title) : via;
  return name === by ? undefined : name;
}
