import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { Cite } from '#reader/event/cite.tsx';
import { EventFacts } from '#reader/event/event-facts.tsx';
import { EventHead } from '#reader/event/event-head.tsx';
import { EventSteps } from '#reader/event/event-steps.tsx';
import { Excerpts } from '#reader/event/excerpts.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { lazyModule, useLazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/event.ts';
import '#ui/buttons.css';
import './reader.css';
import { RelatedEvents } from '#reader/event/related-events.tsx';
import { scrollerOf } from '#reader/shared/scroller.ts';
import type { Side } from '#reader/swipe/swipe.ts';
import { useSwipedPages } from '#reader/swipe/use-swiped-pages.ts';

/** Only events of a file have a row to show. */
const lateDataRow = lazyModule(async () => (await import('#reader/event/data-row.tsx')).DataRow);

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
  // Of a set in tiles an event has another row once others are here; what it is called by stays.
  const id = selected === null ? null : explorer.idAt(selected);
  const section = useRef<HTMLElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const beside = useSwipedPages(pages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is read from its top.
  useLayoutEffect(() => {
    const scroller = section.current && scrollerOf(section.current);
    if (scroller) scroller.scrollTop = 0;
  }, [id]);
  return (
    <section className="reader" aria-label={say('event')} ref={section}>
      <EventSteps>{children}</EventSteps>
      <div className="reader-pages" ref={pages}>
        {selected === null ? (
          <NothingRead />
        ) : (
          // One list: the event that is swiped to goes on being the element it was beside this one.
          [{ row: selected, side: undefined }, ...beside.filter(({ row }) => row !== selected)].map(
            ({ row, side }) => <ReadEvent key={explorer.idAt(row)} row={row} side={side} />,
          )
        )}
      </div>
    </section>
  );
}

function NothingRead() {
  const explorer = useExplorer();
  return (
    <div className="reader-body reader-empty" {...interfaceLanguage}>
      <p>{say('choose')}</p>
      <button type="button" className="solid-button" onClick={() => explorer.next()}>
        {say('startWithFirst')}
      </button>
    </div>
  );
}

type ReadEventProps = {
  row: number;
  /** It waits on a side of the event read, while a finger swipes. */
  side: Side | undefined;
};

/** An event to read. Its key: nothing of the event before, such as its citation, stays open. */
function ReadEvent({ row, side }: ReadEventProps) {
  const explorer = useExplorer();
  const { story } = explorer;
  const event = explorer.eventAt(row);
  const fields = useMemo(() => explorer.fieldsAt(row), [explorer, row]);
  const DataRow = useLazyModule(lateDataRow, fields !== null);
  const titleId = useId();
  const { excerpts, relatedTo } = event.properties;
  return (
    <article className="reader-body" aria-labelledby={titleId} data-side={side} inert={side !== undefined}>
      <EventHead story={story} event={event} titleId={titleId} />
      {/* The words come before what was made of them: they are to be read without scrolling. */}
      {fields === null && (
        <Excerpts story={story} excerpts={excerpts} actions={(cited) => <Cite {...cited} />} />
      )}
      <EventFacts story={story} event={event} />
      {fields && DataRow && <DataRow row={row} fields={fields} />}
      <RelatedEvents ids={relatedTo} />
    </article>
  );
}
