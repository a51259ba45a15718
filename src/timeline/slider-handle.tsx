import type { SliderName } from './sliders.ts';
import './timeline-handles.css';

/** A handle on the axis; the scene moves it and writes its value. Its first value is a placeholder for ARIA. */
export function SliderHandle({ name, label }: { name: SliderName; label: string }) {
  return (
    <div
      className={`timeline-handle timeline-${name}`}
      data-part={name}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={0}
    >
      <span className="timeline-line" />
      <span className="timeline-grip">
        <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
          <path className="timeline-grip-lines" d="M3.5 4v8M6.5 4v8" />
          <path className="timeline-grip-before" d="M6.500 4L3 8L6.500 12" />
          <path className="timeline-grip-after" d="M3.500 4L7 8L3.500 12" />
        </svg>
      </span>
      <span className="timeline-words" data-part={`${name}-words`} aria-hidden="true" />
    </div>
  );
}
