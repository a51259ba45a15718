import type { LoadFailure } from '#load/load-failure.ts';
import { say } from '#words/opening.ts';

export const fileFailureTitles: Record<LoadFailure['reason'], string> = {
  get elsewhere() {
    return say('fileElsewhereTitle');
  },
  get missing() {
    return say('fileMissingTitle');
  },
  get unreachable() {
    return say('fileUnreachableTitle');
  },
  get invalid() {
    return say('fileInvalidTitle');
  },
  get 'too-large'() {
    return say('fileTooLargeTitle');
  },
  get fault() {
    return say('faultTitle');
  },
};

/** An address that this deployment may not ask. */
export function elsewhere(address: string): LoadFailure {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  const explanation = /^https?:/.test(origin) ? say('fileElsewhereAt', { origin }) : say('fileElsewhere');
  return { reason: 'elsewhere', address, explanation, problems: [] };
}

/** What was thrown on the way, a mistake of ours, told so that it can be reported. */
export function fileFault(name: string, thrown: unknown): LoadFailure {
  const error = thrown instanceof Error ? thrown.message : String(thrown);
  return { reason: 'fault', address: name, explanation: say('fileFault', { error }), problems: [] };
}
