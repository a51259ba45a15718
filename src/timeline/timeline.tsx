import { useEffect, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { PlayheadHandle, WindowHandle } from '#timeline/handles/slider-handle.tsx';
import type { SliderName } from '#timeline/handles/sliders.ts';
import { createSpeakingScene, type SpokenElements } from '#timeline/handles/speaking-scene.ts';
import { countAll, sayExtent } from '#timeline/handles/spoken.ts';
import type { Gestures } from '#ui/gestures.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/timeline.ts';
import { Transport, WindowState, Zoom } from './controls.tsx';
import { loadCrowdCode } from './crowd-code.ts';
import { isCrowd } from './is-crowd.ts';
import type { DrawnElements } from './scene.ts';
import './timeline.css';

/**
 * The story on an axis of time: a detail view of the extent, an overview of all time, and the controls of play. React
 * puts the elements there once, and they work; what draws and drags comes after, and moves them (`data-drawn`).
 */
export function Timeline({ gestures = 'own' }: { gestures?: Gestures }) {
  const explorer = useExplorer();
  const root = useRef<HTMLElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // A story that grows may need bars by and by.
  const hasCrowd = useExplorerState(() => isCrowd(explorer));

  // biome-ignore lint/correctness/useExhaustiveDependencies: `loadCrowdCode` goes by `hasCrowd`.
  useEffect(() => {
    const section = root.current!;
    const elements = elementsIn(section);
    const ends = [createSpeakingScene(elements, explorer)];
    let isMounted = true;
    // Axis, drawing and gestures: not needed to read the story.
    Promise.all([import('./scene.ts'), loadCrowdCode(explorer)])
      .then(([{ createTimelineScene }, crowd]) => {
        if (!isMounted) return;
        ends.push(createTimelineScene(elements, explorer, gestures, crowd));
        section.dataset.drawn = '';
      })
      .catch((error: unknown) => {
        if (isMounted) setHasFailed(true);
        reportError(error);
      });
    return () => {
      isMounted = false;
      for (const end of ends) end();
      delete section.dataset.drawn;
    };
  }, [explorer, gestures, hasCrowd]);

  return (
    <section
      ref={root}
      className="timeline"
      aria-label={say('timeline')}
      data-failed={hasFailed || undefined}
    >
      <div className="timeline-body">
        <div className="timeline-detail" data-part="detail" dir="ltr">
          <div
            className="timeline-field"
            data-part="field"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
            tabIndex={0}
            role="application"
            aria-label={say('timeAxis', { count: countAll(explorer) })}
            aria-describedby="timeline-extent timeline-count timeline-help"
          >
            <canvas className="timeline-canvas" data-part="canvas" />
          </div>
          <span className="timeline-track" data-part="track" />
          <span className="timeline-stem" data-part="stem" />
          <WindowHandle name="start" label={say('windowStart')} />
          <WindowHandle name="end" label={say('windowEnd')} />
          <canvas className="timeline-titles" data-part="titles" />
          <PlayheadHandle />
          <div
            className="timeline-plate"
            data-part="plate"
            {...interfaceLanguage}
            aria-hidden="true"
            hidden
          />
          <TimelineNotice hasFailed={hasFailed} />
        </div>
        <p className="timeline-spoken" id="timeline-extent" data-part="description">
          {sayExtent(explorer)}
        </p>
        <p className="timeline-spoken" id="timeline-count" data-part="count" />
        <p className="timeline-spoken" id="timeline-help">
          {say('help')}
        </p>
        <p className="timeline-spoken" role="status" {...interfaceLanguage} data-part="bar-words" />
        <div className="timeline-spoken" data-part="summary" {...interfaceLanguage} />
        <Transport />
        <WindowState />
        <div className="timeline-overview" dir="ltr" aria-hidden="true">
          <canvas className="timeline-canvas" data-part="overview" />
          <span className="timeline-overview-playhead" data-part="overview-playhead" />
        </div>
        <Zoom />
      </div>
    </section>
  );
}

/** The status stays in the page while it is empty: assistive technology tells only what comes into one it knows. */
function TimelineNotice({ hasFailed }: { hasFailed: boolean }) {
  return (
    <div role="status" {...interfaceLanguage}>
      {hasFailed && <p className="timeline-notice">{say('couldNotLoad')}</p>}
    </div>
  );
}

/** Finds the parts by name: one ref instead of a dozen. */
function elementsIn(root: HTMLElement): DrawnElements & SpokenElements {
  const part = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-part="${name}"]`)!;
  const slider = (name: SliderName) => ({
    handle: part(name),
    flag: part(`${name}-flag`),
    words: part(`${name}-words`),
  });
  return {
    detail: part('detail'),
    field: part('field'),
    canvas: part('canvas'),
    titles: part('titles'),
    stem: part('stem'),
    track: part('track'),
    overview: part('overview'),
    overviewPlayhead: part('overview-playhead'),
    sliders: { playhead: slider('playhead'), start: slider('start'), end: slider('end') },
    previous: part('previous'),
    next: part('next'),
    wholeStory: part('whole-story'),
    windowWords: part('window-words'),
    description: part('description'),
    plate: part('plate'),
    barWords: part('bar-words'),
    count: part('count'),
    summary: part('summary'),
  };
}
