import { type ReactNode, useId } from 'react';
import { textFragment } from '#quote/text-fragment.ts';
import type { Excerpt, Source, Story } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/event.ts';
import { viewOf } from './excerpt-kinds.ts';
import { SourceLine } from './source-line.tsx';

type Actions = (cited: { source: Source; excerpt: Excerpt }) => ReactNode;

type ExcerptsProps = {
  story: Story;
  excerpts: readonly Excerpt[];
  /** What else can be done with an excerpt, beside reading it in its source. */
  actions?: Actions;
};

/** The words an event rests on, lit inside the words around them, each with its source. */
export function Excerpts({ story, excerpts, actions }: ExcerptsProps) {
  const headingId = useId();
  if (excerpts.length === 0) return null;
  return (
    <section className="reader-excerpts" aria-labelledby={headingId}>
      <h3 id={headingId} className="reader-label" {...interfaceLanguage}>
        {say('quotes', { quotes: excerpts.length, sources: new Set(excerpts.map((it) => it.source)).size })}
      </h3>
      {excerpts.map((excerpt, i) => {
        const source = story.sources.find(({ id }) => id === excerpt.source);
        return (
          source && (
            <ExcerptFigure
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no ids, and no state.
              key={i}
              storyLang={story.lang}
              excerpt={excerpt}
              source={source}
              isRepeat={excerpts[i - 1]?.source === excerpt.source}
              actions={actions}
            />
          )
        );
      })}
    </section>
  );
}

type ExcerptFigureProps = {
  storyLang: string;
  excerpt: Excerpt;
  source: Source;
  isRepeat: boolean;
  actions: Actions | undefined;
};

function ExcerptFigure({ storyLang, excerpt, source, isRepeat, actions }: ExcerptFigureProps) {
  const View = viewOf(excerpt);
  return (
    <figure className="reader-excerpt">
      {View && <View excerpt={excerpt} source={source} storyLang={storyLang} />}
      <figcaption>
        <SourceLine source={source} storyLang={storyLang} isRepeat={isRepeat} />
        {(source.URL || actions) && (
          <div className="reader-actions">
            {source.URL && (
              <a
                className="reader-action"
                {...interfaceLanguage}
                href={textFragment(source.URL, excerpt.selector)}
                target="_blank"
                rel="noopener noreferrer"
              >
                {say('readInSource')}
              </a>
            )}
            {actions?.({ source, excerpt })}
          </div>
        )}
      </figcaption>
    </figure>
  );
}
