import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { language } from '#words/language.ts';
import { say } from '#words/timeline.ts';
import type { SliderName } from './sliders.ts';
import { saySlider } from './spoken.ts';
import './timeline-handles.css';

/** The thumb of the playhead: its date in words between two arrows. Its line is apart, under the titles. */
export function PlayheadHandle() {
  return (
    <SliderHandle
      name="playhead"
      label={say('playhead')}
      flagClass="timeline-thumb"
      before={<Chevron to="before" />}
      after={<Chevron to="after" />}
    >
      <span className="timeline-point" />
    </SliderHandle>
  );
}

/** An end of the window: a bracket, quiet while there is no window. */
export function WindowHandle({ name, label }: { name: 'start' | 'end'; label: string }) {
  const hasWindow = useExplorerState((state) => state.window !== null);
  return (
    <SliderHandle name={name} label={label} isSet={hasWindow} flagClass="timeline-said">
      <span className="timeline-line" />
      <span className="timeline-grip">
        <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
          <path className="timeline-grip-lines" d="M3.5 5v6M6.5 5v6" />
          <path className="timeline-grip-before" d="M6.500 4L3 8L6.500 12" />
          <path className="timeline-grip-after" d="M3.500 4L7 8L3.500 12" />
        </svg>
      </span>
    </SliderHandle>
  );
}

type SliderHandleProps = {
  name: SliderName;
  label: string;
  /** Beside the words. */
  before?: React.ReactNode;
  after?: React.ReactNode;
  isSet?: boolean;
  flagClass: string;
  children: React.ReactNode;
};

/** A handle on the axis. React writes its first value; from then on the scenes say it and move it. */
function SliderHandle({ name, label, before, after, isSet, flagClass, children }: SliderHandleProps) {
  const { least, most, value, said, text } = saySlider(name, useExplorer());
  return (
    <div
      className={`timeline-handle timeline-${name}`}
      data-part={name}
      data-set={isSet || undefined}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      {children}
      <span className={`timeline-flag ${flagClass}`} data-part={`${name}-flag`} aria-hidden="true">
        {before}
        <span className="timeline-words" dir={language().dir} data-part={`${name}-words`}>
          {said}
        </span>
        {after}
      </span>
    </div>
  );
}

function Chevron({ to }: { to: 'before' | 'after' }) {
  return (
    <svg
      className={`timeline-chevron timeline-chevron-${to}`}
      viewBox="0 0 6 10"
      width="6"
      height="10"
      aria-hidden="true"
      focusable="false"
    >
      <path d={to === 'before' ? 'M4.5 1.5L1.500 5L4.5 8.500' : 'M1.500 1.500L4.5 5L1.500 8.500'} />
    </svg>
  );
}
