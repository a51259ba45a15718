import { fileStem } from '#load/formats/file-types.ts';
import type { Story } from '#story/schema.ts';
import { slugOf } from './data-kinds.ts';

const titleOf = (name: string): string => fileStem(name).replaceAll('_', ' ').trim() || name;

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
