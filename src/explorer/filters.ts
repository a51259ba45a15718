import type { ExplorerState } from './state.ts';

/** What may keep events from being shown. */
export type Filter = 'kinds' | 'text' | 'columns' | 'window';

/** By what the events shown are filtered now, in the order in which it is said. */
export function filtersOf({
  kinds,
  found,
  window,
}: Pick<ExplorerState, 'kinds' | 'found' | 'window'>): Filter[] {
  const filters: Filter[] = [];
  if (kinds) filters.push('kinds');
  if (found?.query.text) filters.push('text');
  if (found && Object.keys(found.query.columns).length > 0) filters.push('columns');
  if (window) filters.push('window');
  return filters;
}
