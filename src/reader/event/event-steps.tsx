import { type ReactNode, useCallback } from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { Progress } from '#reader/progress/progress.tsx';
import { LiveText } from '#reader/shared/live-text.tsx';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/event.ts';

/** Previous and next among the events shown, and where in them the reader is. */
export function EventSteps({ children }: { children?: ReactNode }) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const isPlaying = useExplorerState((state) => state.isPlaying);
  const isBefore = useExplorerState(() => explorer.neighbour(-1) !== null);
  const isAfter = useExplorerState(() => explorer.neighbour(1) !== null);
  const readPlace = useCallback(() => sayPlace(explorer), [explorer]);
  return (
    <nav className="reader-steps" aria-label={say('steps')}>
      {children}
      <div className="reader-step-pair">
        <Step isPossible={isBefore} step="previous" go={explorer.previous} />
        {/* Play goes on faster than titles can be spoken. */}
        <p
          className="reader-place"
          {...interfaceLanguage}
          role="status"
          aria-live={isPlaying ? 'off' : 'polite'}
        >
          {selected !== null && (
            <span className="reader-unseen">
              <Said
                of={say.elements('titleBeforePlace', {
                  title: explorer.titleAt(selected),
                  name: (title) => <bdi lang={explorer.story.lang}>{title}</bdi>,
                })}
              />
            </span>
          )}
          <LiveText read={readPlace} />
        </p>
        <Step isPossible={isAfter} step="next" go={explorer.next} />
      </div>
      <Progress />
    </nav>
  );
}

function sayPlace({ state, shownRows }: Explorer): string {
  const { selected } = state();
  const shown = shownRows();
  if (selected === null) return sayCommon('events', { count: shown.length });
  const place = shown.placeOf(selected);
  return place < 0 ? say('notShown') : say('placeOf', { place: place + 1, total: shown.length });
}

type StepProps = { isPossible: boolean; step: 'previous' | 'next'; go: () => void };

/** Not `disabled` at either end: the button would lose the focus of whoever stepped there with it. */
function Step({ isPossible, step, go }: StepProps) {
  return (
    <button
      type="button"
      className="reader-step"
      data-step={step}
      aria-label={say(step)}
      aria-disabled={!isPossible}
      onClick={() => isPossible && go()}
    >
      <Icon name="back" />
    </button>
  );
}
