import { type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import './list.css';
import { english } from '#ui/english.ts';
import { KindFilter } from './kind-filter.tsx';
import { moveFocus, rowOf, showRow } from './list-focus.ts';
import { groupRows } from './list-groups.ts';
import { useListPage } from './list-pages.ts';
import { ListRow } from './list-row.tsx';
import { createListScene } from './list-scene.ts';
import { useShownRows } from './shown-rows.ts';

type EventListProps = {
  /** Counts up each time someone asks, elsewhere, for the events that are not on the map. */
  unlocatedAsked?: number;
};

/** All events that window and kinds show, in order of time; scrolled by what it lies in, never by the page. */
export function EventList({ unlocatedAsked = 0 }: EventListProps) {
  const explorer = useExplorer();
  const shown = useShownRows();
  const unlocated = useMemo(
    () => shown.filter((row) => explorer.eventAt(row).geometry === null),
    [shown, explorer],
  );
  const [isUnlocatedChosen, setUnlocatedChosen] = useState(unlocatedAsked > 0);
  const [answered, setAnswered] = useState(unlocatedAsked);
  if (unlocatedAsked !== answered) {
    setAnswered(unlocatedAsked);
    setUnlocatedChosen(true);
  }
  const isUnlocatedOnly = isUnlocatedChosen && unlocated.length > 0;
  const listed = isUnlocatedOnly ? unlocated : shown;
  const headingId = useId();
  return (
    <section className="list" aria-labelledby={headingId}>
      <header className="list-header">
        <Count id={headingId} listed={listed.length} isUnlocatedOnly={isUnlocatedOnly} />
        {unlocated.length > 0 && (
          <button
            type="button"
            className="list-toggle"
            {...english}
            aria-pressed={isUnlocatedOnly}
            onClick={() => setUnlocatedChosen(!isUnlocatedOnly)}
          >
            {unlocated.length} not on the map
          </button>
        )}
      </header>
      {explorer.story.kinds.length > 1 && <KindFilter />}
      {shown.length === 0 ? <NoneShown /> : <Rows rows={listed} />}
    </section>
  );
}

/** “9 events”, or how many of them are listed and by what. */
function Count({ id, listed, isUnlocatedOnly }: { id: string; listed: number; isUnlocatedOnly: boolean }) {
  const { table } = useExplorer();
  const isWindowed = useExplorerState((state) => state.window !== null);
  const isFiltered = useExplorerState((state) => state.kinds !== null);
  const events = table.length === 1 ? '1 event' : `${table.length} events`;
  const by = [
    isFiltered && 'of the kinds chosen',
    isWindowed && 'in the window',
    isUnlocatedOnly && 'not on the map',
  ].filter(Boolean);
  return (
    <h2 id={id} className="list-count" tabIndex={-1} {...english}>
      <span role="status">{by.length > 0 ? `${listed} of ${events}, ${by.join(', ')}` : events}</span>
    </h2>
  );
}

function NoneShown() {
  const explorer = useExplorer();
  const isWindowed = useExplorerState((state) => state.window !== null);
  const kinds = useExplorerState((state) => state.kinds);
  function showAll() {
    explorer.filterBy(null);
    explorer.setWindow(null);
  }
  return (
    <div className="list-none" {...english}>
      <p>{sayNone(kinds, isWindowed)}</p>
      <button type="button" className="list-toggle" onClick={showAll}>
        Show all events
      </button>
    </div>
  );
}

/** Which filter leaves nothing to list. */
function sayNone(kinds: ReadonlySet<number> | null, isWindowed: boolean): string {
  if (kinds?.size === 0) return 'No kind of event is chosen.';
  if (!kinds) return 'No event lies in the window.';
  return isWindowed ? 'No event of the kinds chosen lies in the window.' : 'No event is of the kinds chosen.';
}

function Rows({ rows }: { rows: readonly number[] }) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const [current, setCurrent] = useCurrentRow(selected);
  const page = useListPage(rows, current);
  const groups = useMemo(
    () => groupRows(page.rows, (row) => explorer.eventAt(row).properties.when.edtf),
    [page.rows, explorer],
  );
  const list = useRef<HTMLDivElement>(null);
  useListScene(list, page.rows);
  useLayoutEffect(() => {
    if (list.current && selected !== null) showRow(list.current, selected);
  }, [selected]);
  const isTurned = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the page turned to.
  useLayoutEffect(() => {
    // The button that turned the page may be gone, and what was asked for begins with its first row.
    if (isTurned.current) list.current?.querySelector<HTMLElement>('.list-event')?.focus();
    isTurned.current = false;
  }, [page.rows]);
  function turn(by: 1 | -1) {
    isTurned.current = true;
    setCurrent(page.firstOf(by));
  }
  // One stop for the Tab key, however long the list; arrows go on from there.
  const tabStop = current !== null && page.rows.includes(current) ? current : page.rows[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has focus; keys bubble here.
    <div
      className="list-rows"
      ref={list}
      onKeyDown={moveFocus}
      onFocus={({ target }) => setCurrent(rowOf(target) ?? current)}
    >
      <Turn count={page.before} words="earlier" turn={() => turn(-1)} />
      {groups.map(({ label, rows }) => (
        <div key={rows[0]} className="list-group">
          {label && (
            <h3 className="list-heading" {...english}>
              {label}
            </h3>
          )}
          <ol>
            {rows.map((row) => (
              <ListRow key={row} row={row} isSelected={row === selected} isTabStop={row === tabStop} />
            ))}
          </ol>
        </div>
      ))}
      <Turn count={page.after} words="later" turn={() => turn(1)} />
    </div>
  );
}

/** The row that the reader was at last: focused, or selected wherever that was. It outlasts the selection. */
function useCurrentRow(selected: number | null) {
  const [current, setCurrent] = useState(selected);
  const [before, setBefore] = useState(selected);
  if (selected !== before) {
    setBefore(selected);
    if (selected !== null) setCurrent(selected);
  }
  return [current, setCurrent] as const;
}

function useListScene(list: RefObject<HTMLElement | null>, rows: readonly number[]) {
  const explorer = useExplorer();
  // A new scene for new rows: it marks them before they are painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are in the list.
  useLayoutEffect(
    () => (list.current ? createListScene(list.current, explorer) : undefined),
    [list, explorer, rows],
  );
}

function Turn({ count, words, turn }: { count: number; words: string; turn: () => void }) {
  if (count === 0) return null;
  return (
    <button type="button" className="list-toggle list-turn" {...english} onClick={turn}>
      {count} {words}
    </button>
  );
}
