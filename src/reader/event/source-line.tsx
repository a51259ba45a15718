import type { ReactNode } from 'react';
import type { Source } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/event.ts';
import { sourceLine } from './citation.ts';
import { yesIf } from './yes-if.ts';

type SourceLineProps = { source: Source; storyLang: string; isRepeat?: boolean };

/** Told in full once; an excerpt of the same source right after it needs only enough to be known by. */
export function SourceLine({ source, storyLang, isRepeat = false }: SourceLineProps) {
  const { authors, contributors, title, container, date } = sourceLine(source);
  const lang = source.language ?? storyLang;
  const dated = { hasDate: yesIf(date), date: date ?? '' };
  const work = (words: ReactNode[]) => (
    <cite lang={lang} dir="auto">
      {words}
    </cite>
  );
  const name = (words: ReactNode[]) => <bdi lang={lang}>{words}</bdi>;
  return (
    <>
      <p className="reader-source" {...interfaceLanguage}>
        <Said
          of={
            isRepeat && container !== undefined
              ? say.elements('sourceAgain', { container, work, ...dated })
              : say.elements('source', {
                  hasAuthors: yesIf(authors),
                  authors: authors ?? '',
                  by: name,
                  title,
                  name: (words: ReactNode[]) => (
                    <q lang={lang} dir="auto">
                      {words}
                    </q>
                  ),
                  hasContainer: yesIf(container),
                  container: container ?? '',
                  work,
                  ...dated,
                  hasContributors: yesIf(contributors),
                  contributors: contributors ?? '',
                  with: name,
                })
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
