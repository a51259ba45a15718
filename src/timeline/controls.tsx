import { type ReactNode, useState } from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import { openingExtent, widestExtent } from '#explorer/spans.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { moveExtent, subjectOf } from '#timeline/handles/keys.ts';
import { isWholeShown, sayWindow, stepsFrom } from '#timeline/handles/spoken.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/timeline.ts';

const speeds = [0.5, 1, 2, 4];

/** Previous event, play, next event, speed; in the order of time, which runs rightwards in every language. */
export function Transport() {
  const explorer = useExplorer();
  const isPlaying = useExplorerState((state) => state.isPlaying);
  const speed = useExplorerState((state) => state.speed);
  const { hasPrevious, hasNext } = stepsFrom(explorer);
  return (
    <fieldset className="timeline-transport" aria-label={say('playback')} dir="ltr" data-steers-play>
      <Control
        part="previous"
        icon="previous"
        label={say('previousEvent')}
        isDisabled={!hasPrevious}
        onPress={explorer.previous}
      />
      <Control
        className="timeline-play"
        icon={isPlaying ? 'pause' : 'play'}
        label={say(isPlaying ? 'pause' : 'play')}
        describedBy="timeline-play-help"
        onPress={isPlaying ? explorer.pause : explorer.play}
      />
      <Control
        part="next"
        icon="next"
        label={say('nextEvent')}
        isDisabled={!hasNext}
        onPress={explorer.next}
      />
      <select
        className="timeline-speed"
        aria-label={say('speed')}
        title={say('speed')}
        value={speed}
        onChange={(event) => explorer.setSpeed(Number(event.target.value))}
      >
        {speeds.map((it) => (
          <option key={it} value={it}>
            {say('times', { speed: it })}
          </option>
        ))}
      </select>
      <p className="timeline-spoken" id="timeline-play-help">
        {say('playHelp')}
      </p>
      <PlayStatus isPlaying={isPlaying} />
    </fieldset>
  );
}

/** Said when play begins, pauses and ends; what it passes on the way is not, for it goes faster than it can be said. */
function PlayStatus({ isPlaying }: { isPlaying: boolean }) {
  const explorer = useExplorer();
  const [hasPlayed, setHasPlayed] = useState(isPlaying);
  if (isPlaying && !hasPlayed) setHasPlayed(true);
  return (
    <p className="timeline-spoken" role="status">
      {isPlaying ? say('playing') : hasPlayed && sayStop(explorer)}
    </p>
  );
}

function sayStop(explorer: Explorer): ReactNode {
  const { playhead, selected } = explorer.state();
  if (playhead === null) return say('playedToEnd');
  if (selected === null) return say('paused');
  const { title } = explorer.eventAt(selected).properties;
  const event = (content: ReactNode[]) => <bdi lang={explorer.story.lang}>{content}</bdi>;
  return <Said of={say.elements('pausedAt', { title, event })} />;
}

/** The window in words, and the way out of it. The scene goes on with the words. */
export function WindowState() {
  const explorer = useExplorer();
  const hasWindow = useExplorerState((state) => state.window !== null);
  return (
    <p className="timeline-window" data-set={hasWindow || undefined}>
      <WindowIcon />
      <span className="timeline-window-words" {...interfaceLanguage} data-part="window-words">
        {sayWindow(explorer)}
      </span>
      {hasWindow && (
        <Control
          className="timeline-clear"
          icon="close"
          label={say('clearWindow')}
          onPress={(button) => {
            // The button goes with the window; where the next one begins is what has its place.
            if (document.activeElement === button) focusPart(button, 'start');
            explorer.setWindow(null);
          }}
        />
      )}
    </p>
  );
}

function focusPart(beside: Element, part: string) {
  beside.closest('.timeline')?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
}

/** The brackets of the window's handles, small. */
function WindowIcon() {
  return (
    <svg className="timeline-window-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5 2H2v12h3M11 2h3v12h-3" />
    </svg>
  );
}

/** Zoom by buttons, and the whole story and back. */
export function Zoom() {
  const explorer = useExplorer();
  const { story, whole, state, lookAt } = explorer;
  const zoom = (key: '+' | '-') => {
    const extent = moveExtent({ key, shiftKey: false }, state().extent, whole, subjectOf(state()));
    if (extent) lookAt(extent);
  };
  const toggleWhole = (isWhole: boolean) =>
    lookAt(isWhole ? openingExtent(story, whole) : widestExtent(whole));
  return (
    <fieldset className="timeline-zoom" aria-label={say('zoom')}>
      <Control icon="minus" label={say('zoomOut')} onPress={() => zoom('-')} />
      <Control icon="plus" label={say('zoomIn')} onPress={() => zoom('+')} />
      <Control
        part="whole-story"
        icon="fit"
        label={say('wholeStory')}
        isPressed={isWholeShown(explorer)}
        onPress={(button) => toggleWhole(button.getAttribute('aria-pressed') === 'true')}
      />
    </fieldset>
  );
}

type ControlProps = {
  icon: IconName;
  label: string;
  onPress: (button: HTMLButtonElement) => void;
  className?: string;
  /** A name for the scene, which keeps in step what React has said first: */
  part?: string;
  isDisabled?: boolean;
  isPressed?: boolean;
  /** The id of words that say more than the label. */
  describedBy?: string;
};

function Control({
  icon,
  label,
  onPress,
  className = '',
  part,
  isDisabled,
  isPressed,
  describedBy,
}: ControlProps) {
  return (
    <button
      type="button"
      className={`timeline-button ${className}`}
      data-part={part}
      aria-label={label}
      aria-disabled={isDisabled}
      aria-pressed={isPressed}
      aria-describedby={describedBy}
      title={label}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}
