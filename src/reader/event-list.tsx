import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import '#reader/list/list.css';
import { FewRows } from '#reader/list/few-rows.tsx';
import { KindFilter } from '#reader/search/kind-filter.tsx';
import { Announce } from '#reader/shared/announce.tsx';
import { CompactButton } from '#reader/shared/compact-button.tsx';
import { LiveText } from '#reader/shared/live-text.tsx';
import { sayListed, sayNone } from '#reader/shared/say-count.ts';
import { useFewRows, useTableKey } from '#reader/shared/shown-rows.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { lazyModule, useLazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/list.ts';

// What only many events ask for, or few readers, comes when it is asked for.
const lateManyRows = lazyModule(async () => (await import('#reader/long-list/many-rows.tsx')).ManyRows);
const lateFindBar = lazyModule(async () => (await import('#reader/search/find-bar.tsx')).FindBar);
const lateExportPanel = lazyModule(async () => (await import('#reader/list/export-panel.tsx')).ExportPanel);

type EventListProps = {
  /** Counts up each time someone asks, elsewhere, for the events that are not on the map. */
  unlocatedAsked?: number;
};

/** All events that window, kinds and search show, in order of time; scrolled by what it lies in, never by the page. */
export function EventList({ unlocatedAsked = 0 }: EventListProps) {
  const explorer = useExplorer();
  const { story, finder, exporter, shownRows, unlocatedRows } = explorer;
  const hasUnlocated = useExplorerState(() => unlocatedRows().length > 0);
  const isNone = useExplorerState(() => shownRows().length === 0);
  const [isUnlocatedChosen, setUnlocatedChosen] = useState(unlocatedAsked > 0);
  const [answered, setAnswered] = useState(unlocatedAsked);
  if (unlocatedAsked !== answered) {
    setAnswered(unlocatedAsked);
    setUnlocatedChosen(true);
  }
  const isUnlocatedOnly = isUnlocatedChosen && hasUnlocated;
  const listOf = isUnlocatedOnly ? unlocatedRows : shownRows;
  const few = useFewRows(listOf);
  const tableKey = useTableKey();
  const ManyRows = useLazyModule(lateManyRows, few === null);
  const FindBar = useLazyModule(lateFindBar, finder !== null);
  const [isExporting, setExporting] = useState(false);
  const exportButton = useRef<HTMLButtonElement>(null);
  const ExportPanel = useLazyModule(lateExportPanel, isExporting);
  const readCount = useCallback(() => sayListed(explorer, isUnlocatedOnly), [explorer, isUnlocatedOnly]);
  const readUnlocated = useCallback(
    () => say('unlocated', { count: unlocatedRows().length }),
    [unlocatedRows],
  );
  const id = useId();
  const headingId = `${id}-heading`;
  const isLong = finder !== null;
  // Where there is room both stand open, and so does what filters already.
  const [isFinding, setFinding] = useState(() => explorer.state().query !== null);
  const [isSorting, setSorting] = useState(() => explorer.state().kinds !== null);
  const hasQuery = useExplorerState((state) => state.query !== null);
  const hasKinds = useExplorerState((state) => state.kinds !== null);
  const list = useRef<HTMLElement>(null);
  const findButton = useRef<HTMLButtonElement>(null);
  const isFieldAsked = useRef(false);
  useLayoutEffect(() => {
    if (isFinding && isFieldAsked.current) list.current?.querySelector<HTMLElement>('.find-field')?.focus();
    isFieldAsked.current = false;
  }, [isFinding]);
  function toggleFind() {
    isFieldAsked.current = true;
    setFinding(!isFinding);
  }
  /** @returns whether it was open, and the way to it is a button */
  function leaveFind(): boolean {
    const button = findButton.current;
    if (!isFinding || !button || button.getClientRects().length === 0) return false;
    setFinding(false);
    button.focus();
    return true;
  }
  function closeExport() {
    setExporting(false);
    exportButton.current?.focus();
  }
  return (
    <section
      className="list"
      aria-labelledby={headingId}
      ref={list}
      data-long={isLong || undefined}
      data-finding={isFinding || undefined}
      data-sorting={isSorting || undefined}
    >
      <header className="list-header">
        <h2 id={headingId} className="list-count" tabIndex={-1} {...interfaceLanguage}>
          <LiveText read={readCount} />
        </h2>
        <Announce read={readCount} />
        <div className="list-tools">
          {finder && (
            <CompactButton
              icon="search"
              label={say('search')}
              controls={`${id}-find`}
              isOpen={isFinding}
              isFiltering={hasQuery}
              onToggle={toggleFind}
              button={findButton}
            />
          )}
          {isLong && story.kinds.length > 1 && (
            <CompactButton
              icon="kinds"
              label={say('kinds')}
              controls={`${id}-kinds`}
              isOpen={isSorting}
              isFiltering={hasKinds}
              onToggle={() => setSorting(!isSorting)}
            />
          )}
          {hasUnlocated && (
            <button
              type="button"
              className="list-toggle list-toggle-unlocated"
              {...interfaceLanguage}
              aria-pressed={isUnlocatedOnly}
              onClick={() => setUnlocatedChosen(!isUnlocatedOnly)}
            >
              <LiveText read={readUnlocated} />
            </button>
          )}
          {exporter && (
            <button
              type="button"
              className="list-toggle"
              ref={exportButton}
              {...interfaceLanguage}
              aria-expanded={isExporting}
              onClick={() => setExporting(!isExporting)}
            >
              {say('export')}
            </button>
          )}
        </div>
      </header>
      {exporter && isExporting && ExportPanel && <ExportPanel listOf={listOf} onClose={closeExport} />}
      {finder &&
        (FindBar ? (
          <FindBar id={`${id}-find`} finder={finder} onLeave={leaveFind} />
        ) : (
          <div className="list-find-room" />
        ))}
      {story.kinds.length > 1 && <KindFilter id={`${id}-kinds`} />}
      {isNone ? (
        <NoneShown />
      ) : few ? (
        <FewRows key={tableKey} rows={few} />
      ) : ManyRows ? (
        <ManyRows key={tableKey} listOf={listOf} />
      ) : (
        <p className="list-none" {...interfaceLanguage} role="status">
          {say('loading')}
        </p>
      )}
    </section>
  );
}

function NoneShown() {
  const explorer = useExplorer();
  const words = useExplorerState(() => sayNone(explorer));
  const isFiltered = useExplorerState(({ kinds, window, query }) => Boolean(kinds ?? window ?? query));
  function showAll() {
    explorer.filterBy(null);
    explorer.setWindow(null);
    void explorer.search(null);
  }
  return (
    <div className="list-none" {...interfaceLanguage}>
      <p>{words}</p>
      {isFiltered && (
        <button type="button" className="list-toggle" onClick={showAll}>
          {say('showAllEvents')}
        </button>
      )}
    </div>
  );
}
