import type { Finder } from '#events/query.ts';
import { storyColumns } from '#events/story-columns.ts';
import { say } from '#words/search.ts';

/** Columns of a story are called by codes, which also stand in addresses; those of a file by names of its own. */
const labels = {
  place: 'columnPlace',
  source: 'columnSource',
  'who says so': 'columnAttribution',
} as const satisfies Record<(typeof storyColumns)[number], string>;

/** What a column is called to readers. */
export function columnLabel({ columns }: Finder, column: string): string {
  if (columns !== storyColumns) return column;
  return Object.hasOwn(labels, column) ? say(labels[column as keyof typeof labels]) : column;
}
