import { formCode } from '#events/place-forms.ts';
import { carriedInto, countByKind, type RowList, rowsShown, sumOfKinds } from '#events/shown.ts';
import type { EventTable } from '#events/table.ts';
import { createTally, type Mask, type Tally, type Times } from '#events/tally.ts';
import { meetsWindow, type Phase, phaseAt, type Span } from '#events/window.ts';
import type { Instant } from '#time/calendar.ts';
import { openingExtent } from './spans.ts';
import type { State } from './state.ts';

/**
 * What follows from the state and is never stored beside it.
 * @param elsewhere counts over time of a set of which the table has but a part
 */
export function createDerived(state: State, elsewhere: Times | null = null) {
  /** The extent that the story opens on. */
  const home = kept(
    () => [state().story, state().whole],
    () => openingExtent(state().story, state().whole),
  );

  /** The window as a span, all of time included. */
  const windowSpan = (): Span => state().window ?? state().whole;

  /** The moment looked at, always within the window. */
  const playhead = (): Instant => {
    const [start, end] = windowSpan();
    return Math.min(Math.max(state().playhead ?? end, start), end);
  };

  /** What filters leave: of a shown kind, and found by the search if there is one. */
  const passesFilters = (row: number): boolean => {
    const { table, kinds, found } = state();
    return (kinds?.has(table.kind[row]!) ?? true) && (found === null || found.rows[row] === 1);
  };

  /** In the list: what filters leave, and meeting the window. */
  const isShown = (row: number): boolean => {
    const { table, window } = state();
    return passesFilters(row) && (window === null || meetsWindow(table, row, window));
  };

  /** On the map: shown, and not later than the playhead. */
  const isVisible = (row: number): boolean => isShown(row) && state().table.start[row]! <= playhead();

  /** How an event stands to the playhead. While that rests at the end nothing is happening: all has happened. */
  const phaseOf = (row: number): Phase => {
    const phase = phaseAt(state().table, row, playhead());
    return phase === 'now' && state().playhead === null ? 'past' : phase;
  };

  /** Counts of the events that the search leaves, by kind: made anew for another search. */
  const tally = kept(
    () => [state().table, state().found],
    (): Tally => createTally(state().table, state().story.kinds.length, state().found?.rows ?? null),
  );

  /** Made once for both lists, and again where the start of the window is another. */
  const lasting = kept(
    () => [state().table, state().window?.[0]],
    () => carriedInto(state().table, state().window),
  );

  /** All rows in the list, in order of start: the same object until window, kinds or search change. */
  const shownRows = kept(
    () => [state().table, state().found, state().kinds, state().window],
    (): RowList => {
      const { table, window, kinds, found } = state();
      return rowsShown(table, tally(), { window, kinds, mask: found?.rows ?? null }, lasting());
    },
  );

  /** How many events there are over time, of those that the search leaves. */
  const times = kept(
    () => [tally()],
    (): Times => elsewhere ?? { columns: state().table, tally: tally(), step: 0 },
  );

  /** kind → how many events the window and the search show, whether the kind is shown or not. */
  const kindCounts = kept(
    () => [times(), state().window],
    () => countByKind(times().columns, times().tally, state().window),
  );

  const unlocated = kept(
    () => [state().table, state().found],
    () => {
      const { table, found } = state();
      const mask = withoutPlace(table, found?.rows ?? null);
      return { mask, tally: createTally(table, state().story.kinds.length, mask) };
    },
  );

  /** Of the rows in the list those without a place. */
  const unlocatedRows = kept(
    () => [shownRows()],
    (): RowList => {
      const { table, window, kinds } = state();
      const { mask, tally } = unlocated();
      return rowsShown(table, tally, { window, kinds, mask }, lasting());
    },
  );

  /** How many events there are, with those of a set in tiles that are not here: its counts over time know all. */
  const eventCount = (): number => (elsewhere ? sumOfKinds(elsewhere.tally.all, null) : state().table.length);

  return {
    home,
    eventCount,
    windowSpan,
    playhead,
    passesFilters,
    isShown,
    isVisible,
    phaseOf,
    tally,
    times,
    shownRows,
    unlocatedRows,
    kindCounts,
  };
}

/** Of the rows that a mask lets through those without a place. */
function withoutPlace({ form }: EventTable, mask: Mask): Uint8Array {
  const unlocated = formCode('unlocated');
  const rows = new Uint8Array(form.length);
  for (let row = 0; row < rows.length; row++)
    if (form[row] === unlocated && (!mask || mask[row])) rows[row] = 1;
  return rows;
}

export type Derived = ReturnType<typeof createDerived>;

/** Derives a value again when one of its keys is another. */
function kept<T>(keysOf: () => readonly unknown[], derive: () => T): () => T {
  let known: { keys: readonly unknown[]; value: T } | null = null;
  return () => {
    const keys = keysOf();
    if (!known?.keys.every((key, i) => key === keys[i])) known = { keys, value: derive() };
    return known.value;
  };
}
