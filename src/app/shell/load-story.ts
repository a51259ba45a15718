import type { LoadFailure } from '#load/load-failure.ts';
import { loadStory as load } from '#load/load-story.ts';
import type { Story } from '#story/schema.ts';
import { say } from '#words/opening.ts';

export type LoadedStory = { ok: true; story: Story } | { ok: false; failure: LoadFailure };

/** Brings in the story that `?story=` names, or says why it cannot be opened. */
export async function loadStory(...args: Parameters<typeof load>): Promise<LoadedStory> {
  const loaded = await load(...args);
  if (loaded.ok) return loaded;
  const { failure } = loaded;
  return { ok: false, failure: { ...failure, explanation: say.message(failure.explanation) } };
}
