import { createEventTable } from '#events/story-table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { parseStory } from '#story/parse-story.ts';

/** An explorer of a story that has one event for each EDTF date, and opens on all of its time. */
export function explorerOf(dates: readonly string[], query = ''): Explorer {
  const parsed = parseStory({
    type: 'FeatureCollection',
    dateline: '1',
    id: 'made-up',
    title: 'A made-up story',
    kinds: [
      { id: 'strike', label: 'Strike' },
      { id: 'report', label: 'Report' },
    ],
    sources: [{ id: 'paper', type: 'article-newspaper', title: 'A paper' }],
    features: dates.map((edtf, i) => ({
      type: 'Feature',
      id: `e${i}`,
      geometry: null,
      properties: {
        title: `Event ${i}`,
        kind: i % 2 ? 'report' : 'strike',
        when: edtf,
        excerpts: [{ source: 'paper', selector: { type: 'TextQuoteSelector', exact: 'some words' } }],
      },
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return createExplorer(parsed.story, createEventTable(parsed.story), parsePermalink(query));
}
