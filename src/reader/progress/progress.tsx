import { useEffect, useRef } from 'react';
import { mostStops } from '#explorer/most-stops.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import './progress.css';
import { useFewRows } from '#reader/shared/shown-rows.ts';
import { whenLoaded } from '#ui/when-loaded.ts';

const loadScene = () => import('./progress-scene.ts');

/**
 * How far in the story the reader is: a segment for each event shown, or one bar where they are too many. A tap goes
 * to the event there. It is for the eye and the finger: “6 of 9”, previous, next and the list say and do the same.
 */
export function Progress() {
  const explorer = useExplorer();
  const rows = useFewRows(explorer.shownRows);
  const selected = useExplorerState((state) => state.selected);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = bar;
    return current ? whenLoaded(loadScene(), (it) => it.createProgressScene(current, explorer)) : undefined;
  }, [explorer]);
  return (
    <div className="progress" ref={bar} aria-hidden="true">
      {rows === null || rows.length > mostStops ? (
        <span className="progress-segment" data-bar />
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
