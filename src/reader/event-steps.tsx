import type { ReactNode } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { Progress } from './progress.tsx';
import { useShownRows } from './shown-rows.ts';

/** Previous and next among the events shown, and where in them the reader is. */
export function EventSteps({ children }: { children?: ReactNode }) {
  const explorer = useExplorer();
  const rows = useShownRows();
  const selected = useExplorerState((state) => state.selected);
  const isPlaying = useExplorerState((state) => state.isPlaying);
  const place = selected === null ? -1 : rows.indexOf(selected);
  const isBefore = selected === null || (rows[0] ?? selected) < selected;
  const isAfter = selected === null || (rows.at(-1) ?? selected) > selected;
  return (
    <nav className="reader-steps" aria-label="Events in order of time">
      {children}
      <div className="reader-step-pair">
        <Step isPossible={rows.length > 0 && isBefore} step="previous" go={explorer.previous} />
        {/* Play goes on faster than titles can be spoken. */}
        <p className="reader-place" {...english} role="status" aria-live={isPlaying ? 'off' : 'polite'}>
          {selected !== null && (
            <span className="reader-unseen">
              <bdi lang={explorer.story.lang}>{explorer.eventAt(selected).properties.title}</bdi>,{' '}
            </span>
          )}
          {sayPlace(place, rows.length, selected !== null)}
        </p>
        <Step isPossible={rows.length > 0 && isAfter} step="next" go={explorer.next} />
      </div>
      <Progress />
    </nav>
  );
}

function sayPlace(place: number, count: number, isSelected: boolean): string {
  if (place >= 0) return `${place + 1} of ${count}`;
  return isSelected ? 'not among the events shown' : count === 1 ? '1 event' : `${count} events`;
}

type StepProps = { isPossible: boolean; step: 'previous' | 'next'; go: () => void };

/** Not `disabled` at either end: the button would lose the focus of whoever stepped there with it. */
function Step({ isPossible, step, go }: StepProps) {
  return (
    <button
      type="button"
      className="reader-step"
      data-step={step}
      aria-label={step === 'next' ? 'Next event' : 'Previous event'}
      aria-disabled={!isPossible}
      onClick={() => isPossible && go()}
    >
      <Icon name="back" />
    </button>
  );
}
