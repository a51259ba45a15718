import { useEffect, useRef } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { Transport, WindowState, Zoom } from './controls.tsx';
import { createTimelineScene, type TimelineElements } from './scene.ts';
import { SliderHandle } from './slider-handle.tsx';
import type { SliderName } from './sliders.ts';
import './timeline.css';

/**
 * The story on an axis of time: a detail view of the extent, an overview of all time, and the controls of play. React
 * puts the elements there once; the scene draws and moves them.
 */
export function Timeline() {
  const explorer = useExplorer();
  const root = useRef<HTMLElement>(null);

  useEffect(() => createTimelineScene(elementsIn(root.current!), explorer), [explorer]);

  return (
    <section ref={root} className="timeline" aria-label="Timeline">
      <div className="timeline-body">
        <div className="timeline-detail" data-part="detail" dir="ltr">
          <div
            className="timeline-field"
            data-part="field"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
            tabIndex={0}
            role="application"
            aria-label={`Axis of time with ${explorer.table.length} events`}
            aria-describedby="timeline-extent timeline-help"
          >
            <canvas className="timeline-canvas" data-part="canvas" />
          </div>
          <SliderHandle name="start" label="Window start" />
          <SliderHandle name="end" label="Window end" />
          <SliderHandle name="playhead" label="Playhead" />
        </div>
        <p className="timeline-spoken" id="timeline-extent" data-part="description" />
        <p className="timeline-spoken" id="timeline-help">
          Left and right arrow keys move along time, plus and minus zoom. Each event is in the list of events,
          and previous and next event go through them.
        </p>
        <Transport />
        <WindowState />
        <div className="timeline-overview" dir="ltr" aria-hidden="true">
          <canvas className="timeline-canvas" data-part="overview" />
        </div>
        <Zoom />
      </div>
    </section>
  );
}

/** Finds the parts by name: one ref instead of a dozen. */
function elementsIn(root: HTMLElement): TimelineElements {
  const part = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-part="${name}"]`)!;
  const slider = (name: SliderName) => ({ handle: part(name), words: part(`${name}-words`) });
  return {
    detail: part('detail'),
    field: part('field'),
    canvas: part('canvas'),
    overview: part('overview'),
    sliders: { playhead: slider('playhead'), start: slider('start'), end: slider('end') },
    previous: part('previous'),
    next: part('next'),
    wholeStory: part('whole-story'),
    windowWords: part('window-words'),
    description: part('description'),
  };
}
