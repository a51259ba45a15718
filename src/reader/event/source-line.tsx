import type { Source } from '#story/schema.ts';
import { english } from '#ui/english.ts';
import { sourceLine } from './citation.ts';

type SourceLineProps = { source: Source; storyLang: string; isRepeat?: boolean };

/** Told in full once; an excerpt of the same source right after it needs only enough to be known by. */
export function SourceLine({ source, storyLang, isRepeat = false }: SourceLineProps) {
  const { authors, contributors, title, container, date } = sourceLine(source);
  const lang = source.language ?? storyLang;
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
