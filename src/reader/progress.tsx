import { useEffect, useRef } from 'react';
import { mostStops } from '#explorer/most-stops.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { createProgressScene } from './progress-scene.ts';
import './progress.css';
import { useShownRows } from './shown-rows.ts';

/**
 * How far in the story the reader is: a segment for each event shown, or one bar where they are too many. A tap goes
 * to the event there. It is for the eye and the finger: “6 of 9”, previous, next and the list say and do the same.
 */
export function Progress() {
  const explorer = useExplorer();
  const rows = useShownRows();
  const selected = useExplorerState((state) => state.selected);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(
    () => (bar.current ? createProgressScene(bar.current, explorer, rows) : undefined),
    [explorer, rows],
  );
  const passed = selected === null ? 0 : rows.findLastIndex((row) => row <= selected) + 1;
  return (
    <div className="progress" ref={bar} aria-hidden="true">
      {rows.length > mostStops ? (
        <span className="progress-segment" data-bar style={{ '--passed': passed / rows.length } as object} />
      ) : (
        rows.map((row) => (
          <span
            key={row}
            className="progress-segment"
            data-place={
              row === selected ? 'here' : selected !== null && row < selected ? 'passed' : undefined
            }
          />
        ))
      )}
    </div>
  );
}
