import type { EventTable } from '#events/table.ts';
import { meetsWindow, type Phase, phaseAt, type Span } from '#events/window.ts';
import type { Instant } from '#time/calendar.ts';
import type { ExplorerState } from './explorer.ts';

/** What follows from the state and is never stored beside it. */
export function createDerived(table: EventTable, whole: Span, state: () => ExplorerState) {
  /** The window as a span, all of time included. */
  const windowSpan = (): Span => state().window ?? whole;

  /** The moment looked at, always within the window. */
  const playhead = (): Instant => {
    const [start, end] = windowSpan();
    return Math.min(Math.max(state().playhead ?? end, start), end);
  };

  const isKindShown = (row: number): boolean => state().kinds?.has(table.kind[row]!) ?? true;

  /** In the list: of a shown kind, and meeting the window. */
  const isShown = (row: number): boolean => {
    const { window } = state();
    return isKindShown(row) && (window === null || meetsWindow(table, row, window));
  };

  /** On the map: shown, and not later than the playhead. */
  const isOnStage = (row: number): boolean => isShown(row) && table.start[row]! <= playhead();

  /** How an event stands to the playhead. While that rests at the end nothing is happening: all has happened. */
  const phaseOf = (row: number): Phase => {
    const phase = phaseAt(table, row, playhead());
    return phase === 'now' && state().playhead === null ? 'past' : phase;
  };

  return { windowSpan, playhead, isKindShown, isShown, isOnStage, phaseOf };
}

export type Derived = ReturnType<typeof createDerived>;
