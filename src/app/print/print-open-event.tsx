import { Attributed } from '#reader/event/event-facts.tsx';
import { viewOf } from '#reader/event/excerpt-kinds.ts';
import { SourceLine } from '#reader/event/source-line.tsx';
import type { Excerpt, Story, StoryEvent } from '#story/schema.ts';
import { PrintEventHead } from './print-event-head.tsx';

type PrintOpenEventProps = { story: Story; event: StoryEvent };

/** The event that is open, on paper: its words, who says so, and more of its words as far as there is room. */
export function PrintOpenEvent({ story, event }: PrintOpenEventProps) {
  const { description, excerpts, attribution } = event.properties;
  const [first, ...others] = excerpts;
  return (
    <article className="print-frame-words">
      <PrintEventHead as="h2" story={story} event={event} />
      {first && <PrintedExcerpt story={story} excerpt={first} />}
      <ul className="print-frame-quiet">
        {attribution.map((it, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no ids, and no state, and one may speak twice.
          <Attributed key={i} story={story} attribution={it} />
        ))}
      </ul>
      {description && (
        <p lang={story.lang} dir="auto">
          {description}
        </p>
      )}
      {others.map((excerpt, i) => (
        <PrintedExcerpt
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no ids, and no state.
          key={i}
          story={story}
          excerpt={excerpt}
          isRepeat={excerpts[i]?.source === excerpt.source}
        />
      ))}
    </article>
  );
}

type PrintedExcerptProps = { story: Story; excerpt: Excerpt; isRepeat?: boolean };

function PrintedExcerpt({ story, excerpt, isRepeat = false }: PrintedExcerptProps) {
  const source = story.sources.find(({ id }) => id === excerpt.source);
  const View = viewOf(excerpt);
  return (
    <div>
      {View && <View excerpt={excerpt} source={source} storyLang={story.lang} isPrinted />}
      {source && <SourceLine source={source} storyLang={story.lang} isRepeat={isRepeat} />}
    </div>
  );
}
