import { useId } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { textFragment } from '#quote/text-fragment.ts';
import type { Excerpt, Source } from '#story/schema.ts';
import { english } from '#ui/english.ts';
import { sourceLine } from './citation.ts';
import { Cite } from './cite.tsx';

/** The words an event rests on, lit inside the words around them, each with its source. */
export function Excerpts({ excerpts }: { excerpts: readonly Excerpt[] }) {
  const { story } = useExplorer();
  const headingId = useId();
  return (
    <section className="reader-excerpts" aria-labelledby={headingId}>
      <h3 id={headingId} className="reader-label" {...english}>
        {excerpts.length === 1
          ? 'The words it rests on'
          : `The words it rests on, ${excerpts.length} excerpts`}
      </h3>
      {excerpts.map((excerpt, i) => {
        const source = story.sources.find(({ id }) => id === excerpt.source);
        return (
          source && (
            <Quoted
              // biome-ignore lint/suspicious/noArrayIndexKey: a story never changes.
              key={i}
              excerpt={excerpt}
              source={source}
              isRepeat={excerpts[i - 1]?.source === excerpt.source}
            />
          )
        );
      })}
    </section>
  );
}

type QuotedProps = { excerpt: Excerpt; source: Source; isRepeat: boolean };

function Quoted({ excerpt, source, isRepeat }: QuotedProps) {
  const { story } = useExplorer();
  const { exact, prefix, suffix } = excerpt.selector;
  const lang = source.language ?? story.lang;
  return (
    <figure className="reader-excerpt">
      <blockquote className="reader-quote" cite={source.URL} lang={lang} dir="auto">
        {prefix?.trim() && <span className="reader-context">{`…\u00a0${prefix.trimStart()}`}</span>}
        <mark>{exact}</mark>
        {suffix?.trim() && <span className="reader-context">{`${suffix.trimEnd()}\u00a0…`}</span>}
      </blockquote>
      <figcaption>
        <SourceLine source={source} lang={lang} isRepeat={isRepeat} />
        <div className="reader-actions">
          {source.URL && (
            <a
              className="reader-action"
              {...english}
              href={textFragment(source.URL, excerpt.selector)}
              target="_blank"
              rel="noopener noreferrer"
            >
              Read it in the source
            </a>
          )}
          <Cite source={source} excerpt={excerpt} />
        </div>
      </figcaption>
    </figure>
  );
}

/** Told in full once; an excerpt of the same source right after it needs only enough to be known by. */
function SourceLine({ source, lang, isRepeat }: { source: Source; lang: string; isRepeat: boolean }) {
  const { authors, contributors, title, container, date } = sourceLine(source);
  const { lang: storyLang } = useExplorer().story;
  const isShort = isRepeat && container !== undefined;
  return (
    <>
      <p className="reader-source" {...english}>
        {authors && !isShort && (
          <>
            <bdi lang={lang}>{authors}</bdi>,{' '}
          </>
        )}
        {!isShort && (
          <q lang={lang} dir="auto">
            {title}
          </q>
        )}
        {container && (
          <>
            {!isShort && ', '}
            <cite lang={lang} dir="auto">
              {container}
            </cite>
          </>
        )}
        {date && `, ${date}`}
        {contributors && !isShort && (
          <>
            . Contributors: <bdi lang={lang}>{contributors}</bdi>
          </>
        )}
      </p>
      {source.note && !isRepeat && (
        <p className="reader-note" lang={storyLang} dir="auto">
          {source.note}
        </p>
      )}
    </>
  );
}
