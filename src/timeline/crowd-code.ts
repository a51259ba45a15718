import type { Explorer } from '#explorer/explorer.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { lazyModule } from '#ui/lazy-module.ts';
import { isCrowd } from './is-crowd.ts';

/** What draws bars for a crowd, and what they are worked with: a story of few events never fetches it. */
export const crowdCode = lazyModule(
  async () => (await import('#timeline/bars/crowd-timeline.ts')).crowdTimeline,
);

/** Null where the events are few. Rejects where it cannot be fetched. */
export async function loadCrowdCode(explorer: Explorer): Promise<CrowdTimeline | null> {
  return isCrowd(explorer) ? crowdCode.load() : null;
}
