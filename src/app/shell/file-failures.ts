import type { LoadFailure } from '#load/load-failure.ts';
import { wordsOf } from '#ui/words-of.ts';
import { say } from '#words/opening.ts';

const titles = {
  elsewhere: 'fileElsewhereTitle',
  missing: 'fileMissingTitle',
  unreachable: 'fileUnreachableTitle',
  invalid: 'fileInvalidTitle',
  'too-large': 'fileTooLargeTitle',
  fault: 'faultTitle',
} as const satisfies Record<LoadFailure['reason'], string>;

/** What is said of a file that did not open. */
export const fileFailureTitle = (reason: LoadFailure['reason']): string => say(titles[reason]);

/** An address that this deployment may not ask. */
export function elsewhere(address: string): LoadFailure {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  const explanation = /^https?:/.test(origin) ? say('fileElsewhereAt', { origin }) : say('fileElsewhere');
  return { reason: 'elsewhere', address, explanation, problems: [] };
}

/** What was thrown on the way, a mistake of ours, told so that it can be reported. */
export function fileFault(name: string, thrown: unknown): LoadFailure {
  const explanation = say('fileFault', { error: wordsOf(thrown) });
  return { reason: 'fault', address: name, explanation, problems: [] };
}
