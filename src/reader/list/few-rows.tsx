import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { moveFocus, rowOf, showRow } from './list-focus.ts';
import { groupRows } from './list-groups.ts';
import { ListRow } from './list-row.tsx';
import { createListScene } from './list-scene.ts';

/** All rows at once, under headings by month or year, each with the beginning of its words. */
export function FewRows({ rows }: { rows: readonly number[] }) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const [current, setCurrent] = useCurrentRow(selected);
  const groups = useMemo(
    () => groupRows(rows, (row) => explorer.eventAt(row).properties.when.edtf),
    [rows, explorer],
  );
  const list = useRef<HTMLDivElement>(null);
  useListScene(list, rows);
  useLayoutEffect(() => {
    if (list.current && selected !== null) showRow(list.current, selected);
  }, [selected]);
  // One stop for the Tab key, however long the list; arrows go on from there.
  const tabStop = current !== null && rows.includes(current) ? current : rows[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has focus; keys bubble here.
    <div
      className="list-rows"
      ref={list}
      onKeyDown={moveFocus}
      onFocus={({ target }) => setCurrent(rowOf(target) ?? current)}
    >
      {groups.map(({ label, rows }) => (
        <div key={rows[0]} className="list-group">
          {label && (
            <h3 className="list-heading" {...interfaceLanguage}>
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
