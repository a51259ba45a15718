import { message, shorten } from '#time/problem.ts';
import { foundValue, type Problem } from './problem.ts';

type Path = Problem['path'];
type Mention = { id: unknown; path: Path };

/**
 * What no schema of one value can see: ids used twice, and references to ids that are not there.
 * Works on any value, so that these problems are listed beside the schema's own, not after them.
 */
export function checkReferences(story: unknown): Problem[] {
  const features = listOf(story, 'features');
  const eventIds = features.map((it, i) => ({ id: memberOf(it, 'id'), path: ['features', i, 'id'] }));
  const kindIds = idsOf(story, 'kinds');
  const sourceIds = idsOf(story, 'sources');
  const mentions = features.map(mentionsOf);
  return [
    ...repeated(eventIds, 'event'),
    ...repeated(kindIds, 'kind'),
    ...repeated(sourceIds, 'source'),
    ...dangling(
      story,
      'kinds',
      kindIds,
      mentions.flatMap((it) => it.kinds),
    ),
    ...dangling(
      story,
      'sources',
      sourceIds,
      mentions.flatMap((it) => it.sources),
    ),
    ...dangling(
      story,
      'features',
      eventIds,
      mentions.flatMap((it) => it.events),
    ),
  ];
}

/** Every id that one feature names: its kind, the sources of its excerpts, the events it is related to. */
function mentionsOf(feature: unknown, row: number): Record<'kinds' | 'sources' | 'events', Mention[]> {
  const properties = memberOf(feature, 'properties');
  const path = ['features', row, 'properties'];
  return {
    kinds: [{ id: memberOf(properties, 'kind'), path: [...path, 'kind'] }],
    sources: listOf(properties, 'excerpts').map((it, i) => ({
      id: memberOf(it, 'source'),
      path: [...path, 'excerpts', i, 'source'],
    })),
    events: listOf(properties, 'relatedTo').map((it, i) => ({ id: it, path: [...path, 'relatedTo', i] })),
  };
}

function repeated(ids: Mention[], what: 'event' | 'kind' | 'source'): Problem[] {
  const first = new Map<unknown, Path>();
  return ids.flatMap(({ id, path }) => {
    if (typeof id !== 'string') return [];
    const earlier = first.get(id);
    if (!earlier) first.set(id, path);
    return earlier
      ? [
          {
            path,
            found: message('foundIdAgain', { id: shorten(id) }),
            expected: message('expectedOwnId', { what }),
            fix: message('fixOwnId', { what, first: `${earlier[0]}[${earlier[1]}]` }),
          },
        ]
      : [];
  });
}

const named = { kinds: 'kind', sources: 'source', features: 'event' } as const;

function dangling(story: unknown, list: keyof typeof named, ids: Mention[], mentions: Mention[]): Problem[] {
  // Where the whole list is missing, that is the problem; not each mention of what would be in it.
  if (!Array.isArray(memberOf(story, list))) return [];
  const what = named[list];
  const known = new Set(ids.map((it) => it.id));
  return mentions
    .filter(({ id }) => typeof id === 'string' && !known.has(id))
    .map(({ id, path }) => ({
      path,
      found: foundValue(id),
      expected: message('expectedKnownId', { what }),
      fix: message('fixKnownId', { what }),
    }));
}

function idsOf(story: unknown, list: string): Mention[] {
  return listOf(story, list).map((it, i) => ({ id: memberOf(it, 'id'), path: [list, i, 'id'] }));
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = memberOf(value, key);
  return Array.isArray(list) ? list : [];
}
