import type { LoadFailure } from '#load/load-failure.ts';

export const fileFailureTitles: Record<LoadFailure['reason'], string> = {
  elsewhere: 'This file lies on another site',
  missing: 'There is no file here',
  unreachable: 'The file could not be read',
  invalid: 'This file cannot be opened',
  'too-large': 'This file is too large for this browser',
  fault: 'Something went wrong in Dateline itself',
};

/** An address that this deployment may not ask. */
export function elsewhere(address: string): LoadFailure {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  const fix = /^https?:/.test(origin)
    ? ` or name ${origin} in VITE_STORY_ORIGINS (in .env.local) and build again;`
    : '';
  return {
    reason: 'elsewhere',
    address,
    explanation: `A file of events must lie on the same site as this page, or on one that this site allows. Put it beside the app and name its path;${fix} or save it on this machine and drop it on the page.`,
    problems: [],
  };
}

/** What was thrown on the way, a mistake of ours, told so that it can be reported. */
export function fileFault(name: string, error: unknown): LoadFailure {
  const what = error instanceof Error ? error.message : String(error);
  const explanation = `The file could not be opened: ${what}. Please report this, with the first lines of the file if they may be shown.`;
  return { reason: 'fault', address: name, explanation, problems: [] };
}
