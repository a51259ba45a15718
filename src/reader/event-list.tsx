import { useCallback, useId, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import './list.css';
import { english } from '#ui/english.ts';
import { late, useLate } from '#ui/late.ts';
import { sayNumber } from '#ui/say-number.ts';
import { Announce } from './announce.tsx';
import { FewRows } from './few-rows.tsx';
import { KindFilter } from './kind-filter.tsx';
import { LiveText } from './live-text.tsx';
import { sayListed, sayNone } from './say-count.ts';
import { useFewRows, useTableKey } from './shown-rows.ts';

// What only many events ask for, or few readers, comes when it is asked for.
const lateManyRows = late(async () => (await import('./many-rows.tsx')).ManyRows);
const lateFindBar = late(async () => (await import('./find-bar.tsx')).FindBar);
const lateExportPanel = late(async () => (await import('./export-panel.tsx')).ExportPanel);

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
  const ManyRows = useLate(lateManyRows, few === null);
  const FindBar = useLate(lateFindBar, finder !== null);
  const [isExporting, setExporting] = useState(false);
  const exportButton = useRef<HTMLButtonElement>(null);
  const ExportPanel = useLate(lateExportPanel, isExporting);
  const readCount = useCallback(() => sayListed(explorer, isUnlocatedOnly), [explorer, isUnlocatedOnly]);
  const readUnlocated = useCallback(() => sayNumber(unlocatedRows().length), [unlocatedRows]);
  const headingId = useId();
  function closeExport() {
    setExporting(false);
    exportButton.current?.focus();
  }
  return (
    <section className="list" aria-labelledby={headingId}>
      <header className="list-header">
        <h2 id={headingId} className="list-count" tabIndex={-1} {...english}>
          <LiveText read={readCount} />
        </h2>
        <Announce read={readCount} />
        <div className="list-tools">
          {hasUnlocated && (
            <button
              type="button"
              className="list-toggle"
              {...english}
              aria-pressed={isUnlocatedOnly}
              onClick={() => setUnlocatedChosen(!isUnlocatedOnly)}
            >
              <LiveText read={readUnlocated} /> not on the map
            </button>
          )}
          {exporter && (
            <button
              type="button"
              className="list-toggle"
              ref={exportButton}
              {...english}
              aria-expanded={isExporting}
              onClick={() => setExporting(!isExporting)}
            >
              Export…
            </button>
          )}
        </div>
      </header>
      {exporter && isExporting && ExportPanel && <ExportPanel listOf={listOf} onClose={closeExport} />}
      {finder && (FindBar ? <FindBar finder={finder} /> : <div className="list-find-room" />)}
      {story.kinds.length > 1 && <KindFilter />}
      {isNone ? (
        <NoneShown />
      ) : few ? (
        <FewRows key={tableKey} rows={few} />
      ) : ManyRows ? (
        <ManyRows key={tableKey} listOf={listOf} />
      ) : (
        <p className="list-none" {...english} role="status">
          Fetching the list…
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
    <div className="list-none" {...english}>
      <p>{words}</p>
      {isFiltered && (
        <button type="button" className="list-toggle" onClick={showAll}>
          Show all events
        </button>
      )}
    </div>
  );
}
