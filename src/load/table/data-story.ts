import type { Story } from '#story/schema.ts';
import { slugOf } from './data-kinds.ts';

/** A file's name without what its ending says of its form. */
const titleOf = (name: string): string =>
  name
    .replace(/\.(gz|gzip)$/i, '')
    .replace(/\.(csv|tsv|tab|txt|geojson|json|geojsonl|ndjson|jsonl|geojsonseq|parquet|geoparquet)$/i, '')
    .replaceAll('_', ' ')
    .trim() || name;

/** What a file of events is as a story: its name, its kinds and itself as its one source. Its events are in the table. */
export function dataStory(
  name: string,
  address: string | null,
  kinds: Story['kinds'],
  bbox: number[] | null,
): Story {
  const title = titleOf(name);
  return {
    type: 'FeatureCollection',
    dateline: '1',
    id: slugOf(title),
    title,
    lang: 'en',
    view: bbox ? { bbox: bbox as [number, number, number, number] } : {},
    kinds,
    sources: [{ id: 'file', type: 'dataset', title: name, ...(address && { URL: address }) }],
    features: [],
  };
}
