import { useEffect } from 'react';
import { failureTitle, type SayTitle } from '#app/shell/failure-page.tsx';
import type { LoadFailure } from '#load/load-failure.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/embed.ts';
import { say as sayOnPage } from '#words/page.ts';

type EmbedFailureProps = { failure: LoadFailure; sayTitle?: SayTitle | undefined };

/** A story that did not open in a frame: why, in a few lines; the page of its own lists every problem. */
export function EmbedFailure({ failure, sayTitle = failureTitle }: EmbedFailureProps) {
  const { reason, explanation, problems } = failure;
  const title = sayTitle(reason);
  useEffect(() => {
    document.title = sayOnPage('documentTitle', { title });
  }, [title]);
  return (
    <main className="embed-failure" {...interfaceLanguage}>
      <h1>{title}</h1>
      <p>{explanation}</p>
      <p>
        <a href={`./${location.search}`} target="_blank" rel="noopener">
          {say(problems.length > 0 ? 'listOfProblems' : 'openOnOwnPage')}
        </a>
      </p>
    </main>
  );
}
