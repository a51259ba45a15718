import { Attributed } from '#reader/event/event-facts.tsx';
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
      {first && <Quoted story={story} excerpt={first} />}
      <ul className="print-frame-quiet">
        {attribution.map((it, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a story never changes, and one may speak twice.
          <Attributed key={i} story={story} attribution={it} />
        ))}
      </ul>
      {description && (
        <p lang={story.lang} dir="auto">
          {description}
        </p>
      )}
      {others.map((excerpt, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a story never changes.
        <Quoted key={i} story={story} excerpt={excerpt} isRepeat={excerpts[i]?.source === excerpt.source} />
      ))}
    </article>
  );
}

type QuotedProps = { story: Story; excerpt: Excerpt; isRepeat?: boolean };

function Quoted({ story, excerpt, isRepeat = false }: QuotedProps) {
  const source = story.sources.find(({ id }) => id === excerpt.source);
  const { exact, prefix, suffix } = excerpt.selector;
  return (
    <div>
      <blockquote lang={source?.language ?? story.lang} dir="auto">
        {prefix?.trim() && `…\u00a0${prefix.trimStart()}`}
        <mark>{exact}</mark>
        {suffix?.trim() && `${suffix.trimEnd()}\u00a0…`}
      </blockquote>
      {source && <SourceLine source={source} storyLang={story.lang} isRepeat={isRepeat} />}
    </div>
  );
}
