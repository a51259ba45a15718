import { useExplorer } from '#explorer/use-explorer.ts';
import type { SliderName } from './sliders.ts';
import { saySlider } from './spoken.ts';
import './timeline-handles.css';

/** A handle on the axis. React writes its first value; from then on the scenes say it and move it. */
export function SliderHandle({ name, label }: { name: SliderName; label: string }) {
  const { least, most, value, said, text } = saySlider(name, useExplorer());
  return (
    <div
      className={`timeline-handle timeline-${name}`}
      data-part={name}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <span className="timeline-line" />
      <span className="timeline-grip">
        <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
          <path className="timeline-grip-lines" d="M3.5 4v8M6.5 4v8" />
          <path className="timeline-grip-before" d="M6.500 4L3 8L6.500 12" />
          <path className="timeline-grip-after" d="M3.500 4L7 8L3.500 12" />
        </svg>
      </span>
      <span className="timeline-words" data-part={`${name}-words`} aria-hidden="true">
        {said}
      </span>
    </div>
  );
}
