import type { Attribution, Source } from '#story/schema.ts';
import { say } from '#words/event.ts';
import { yesIf } from './yes-if.ts';

/**
 * stance → its sentence. The past tense, as reported speech has it: it fits one speaker and several, and says that this
 * is how things stood when the source was written.
 */
const sentences = {
  reports: 'reports',
  says: 'says',
  confirms: 'confirms',
  denies: 'denies',
  'has-not-confirmed': 'hasNotConfirmed',
  'does-not-know': 'doesNotKnow',
} as const satisfies Record<Attribution['stance'], string>;

/** What is made of the parts of a sentence: who speaks, their note, through whom, and the name of those. */
type Tags<Element> = Record<'by' | 'said' | 'via' | 'name', (content: (string | Element)[]) => Element>;

/** Who says so, how they stand to it, and through whom: “Two firemen confirmed that it was lit via the radio”. */
export function sayAttribution<Element>(
  attribution: Attribution,
  sources: readonly Source[],
  tags: Tags<Element>,
): (string | Element)[] {
  const { by, stance, note } = attribution;
  const via = viaOf(attribution, sources);
  return say.elements(sentences[stance], {
    noted: yesIf(note),
    passedOn: yesIf(via),
    speaker: by,
    note: note ?? '',
    source: via ?? '',
    ...tags,
  });
}

/**
 * Whom a statement comes through: a source id by the name readers know the source by, other text as it stands.
 * Undefined where that is the speaker again.
 */
function viaOf({ by, via }: Attribution, sources: readonly Source[]): string | undefined {
  const source = sources.find(({ id }) => id === via);
  const name = source ? (source['container-title'] ?? source.title) : via;
  return name === by ? undefined : name;
}
