import { EventFacts } from '#reader/event/event-facts.tsx';
import { EventHead } from '#reader/event/event-head.tsx';
import { Excerpts } from '#reader/event/excerpts.tsx';
import type { Story, StoryEvent } from '#story/schema.ts';
import './full-text.css';

type FullTextProps = { story: Story; events: readonly StoryEvent[] };

/**
 * Events in full, one under the other, to be read like an article: on paper, and on a page without script. It has no
 * state and needs no window and no explorer, so a build can render it as well as a browser.
 */
export function FullText({ story, events }: FullTextProps) {
  return (
    <div className="full-text">
      {events.map((event) => (
        <article key={event.id} className="full-text-event">
          <EventHead story={story} event={event} />
          <Excerpts story={story} excerpts={event.properties.excerpts} />
          <EventFacts story={story} event={event} />
        </article>
      ))}
    </div>
  );
}
