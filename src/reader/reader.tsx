import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import type { StoryEvent } from '#story/schema.ts';
import { sayDate } from '#time/say.ts';
import { english } from '#ui/english.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventSteps } from './event-steps.tsx';
import { Excerpts } from './excerpts.tsx';
import './reader.css';
import { RelatedEvents } from './related-events.tsx';
import { scrollerOf } from './scroller.ts';

type ReaderProps = {
  /** Stands first in the bar of previous and next: the way back to where the reader was opened from. */
  children?: ReactNode;
};

/**
 * The selected event and the words it rests on. It never takes the focus: whoever moves it here moves it to the
 * heading, `.reader-title`. Texts of a story are only ever rendered as text.
 */
export function Reader({ children }: ReaderProps) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is read from its top.
  useLayoutEffect(() => {
    const scroller = section.current && scrollerOf(section.current);
    if (scroller) scroller.scrollTop = 0;
  }, [selected]);
  return (
    <section className="reader" aria-label="Event" ref={section}>
      <EventSteps>{children}</EventSteps>
      {selected === null ? (
        <div className="reader-body reader-empty" {...english}>
          <p>
            Choose an event on the map, on the timeline or in the list, and read here the words it rests on.
          </p>
          <button type="button" className="reader-button" onClick={() => explorer.next()}>
            Begin with the first event
          </button>
        </div>
      ) : (
        // The key: nothing of the event before, such as its citation, stays open.
        <ReadEvent key={selected} event={explorer.eventAt(selected)} kind={explorer.table.kind[selected]!} />
      )}
    </section>
  );
}

function ReadEvent({ event, kind }: { event: StoryEvent; kind: number }) {
  const { story } = useExplorer();
  const titleId = useId();
  const { title, description, when, where, excerpts, relatedTo } = event.properties;
  return (
    <article className="reader-body" aria-labelledby={titleId}>
      <header>
        <p className="reader-kind">
          <KindSymbol index={kind} />
          <bdi lang={story.lang}>{story.kinds[kind]?.label}</bdi>
        </p>
        <h2 id={titleId} className="reader-title" tabIndex={-1} lang={story.lang} dir="auto">
          {title}
        </h2>
        <p className="reader-dateline" {...english}>
          {sayDate(when.edtf)}
          {' · '}
          <bdi lang={where && story.lang}>{where?.name ?? 'Place not stated'}</bdi>
        </p>
        {description && (
          <p className="reader-description" lang={story.lang} dir="auto">
            {description}
          </p>
        )}
      </header>
      {/* The words come before what was made of them: they are to be read without scrolling. */}
      <Excerpts excerpts={excerpts} />
      <EventFacts event={event} />
      <RelatedEvents ids={relatedTo} />
    </article>
  );
}
