import type { SayOfFile } from '#load/events-file.ts';
import { fileStem } from '#load/formats/file-types.ts';
import type { Story } from '#story/schema.ts';
import { type DataKind, sayKind, slugOf } from './data-kinds.ts';

/** A story whose kinds may be ours to call. Can be posted. */
export type DataStory = Pick<Story, Facts> & { readonly kinds: readonly DataKind[] };
type Facts = 'type' | 'dateline' | 'id' | 'title' | 'lang' | 'view' | 'sources' | 'features';

const titleOf = (name: string): string => fileStem(name).replaceAll('_', ' ').trim() || name;

/** What a file of events is as a story: its name, its kinds and itself as its one source. Its events are in the table. */
export function dataStory(
  name: string,
  address: string | null,
  kinds: readonly DataKind[],
  bbox: number[] | null,
): DataStory {
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

/** It as all others have it, in words. */
export const sayStory = (story: DataStory, say: SayOfFile): Story => ({
  ...story,
  kinds: story.kinds.map((kind) => ({ ...kind, label: sayKind(kind, say) })),
});
