import type { Story } from '#story/schema.ts';
import type { Exporter, Finder } from './query.ts';
import { storyColumns } from './story-columns.ts';
import type { EventTable } from './table.ts';

/** Up to so many events are read through sooner than searched. */
const mostRead = 40;

/** Search in a story, where it has more events than one reads through, and export from it. Both come when asked for. */
export function sourceOfStory(story: Story, table: EventTable): { finder?: Finder; exporter: Exporter } {
  const exporter: Exporter = {
    async export(rows, format) {
      const { exportStory } = await import('./story-exporter.ts');
      return exportStory(story, table, rows, format);
    },
  };
  return story.features.length > mostRead ? { finder: lateFinder(story, table), exporter } : { exporter };
}

function lateFinder(story: Story, table: EventTable): Finder {
  let coming: Promise<Finder> | null = null;
  const finder = (): Promise<Finder> => {
    coming ??= import('./story-finder.ts').then(
      (it) => it.createStoryFinder(story, table),
      (error: unknown) => {
        // Asked again, it tries again.
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  return {
    columns: storyColumns,
    find: async (query, signal) => (await finder()).find(query, signal),
    valuesOf: async (column) => (await finder()).valuesOf(column),
  };
}
