import type { ReactNode } from 'react';
import type { Source } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/event.ts';
import { sourceValues } from './citation.ts';

type SourceLineProps = { source: Source; storyLang: string; isRepeat?: boolean };

/** Told in full once; an excerpt of the same source right after it needs only enough to be known by. */
export function SourceLine({ source, storyLang, isRepeat = false }: SourceLineProps) {
  const values = sourceValues(source);
  const lang = source.language ?? storyLang;
  const work = (words: ReactNode[]) => (
    <cite lang={lang} dir="auto">
      {words}
    </cite>
  );
  const name = (words: ReactNode[]) => <bdi lang={lang}>{words}</bdi>;
  const quoted = (words: ReactNode[]) => (
    <q lang={lang} dir="auto">
      {words}
    </q>
  );
  return (
    <>
      <p className="reader-source" {...interfaceLanguage}>
        <Said
          of={
            isRepeat && values.container
              ? say.elements('sourceAgain', { ...values, work })
              : say.elements('source', { ...values, by: name, name: quoted, work, with: name })
          }
        />
      </p>
      {source.note && !isRepeat && (
        <p className="reader-note" lang={storyLang} dir="auto">
          {source.note}
        </p>
      )}
    </>
  );
}
