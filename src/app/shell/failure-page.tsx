import { lazy, Suspense, useEffect } from 'react';
import type { LoadFailure } from '#load/load-failure.ts';
import type { Problem } from '#story/problem.ts';
import { wordsOf } from '#ui/words-of.ts';
import { say } from '#words/failure.ts';
import './failure.css';

export type SayTitle = (reason: LoadFailure['reason']) => string;

/** What is said of a story that did not open. */
export const failureTitle: SayTitle = (reason) => say(reason === 'too-large' ? 'tooLarge' : reason);

/** A mistake of ours, told so that it can be reported, or a part of the app that did not come. */
export function FaultPage({ error, sayTitle }: { error: unknown; sayTitle?: SayTitle }) {
  return <FailurePage failure={faultOf(error)} {...(sayTitle && { sayTitle })} />;
}

/** What Chromium, Firefox, Safari and Vite say of code that has not come. */
const notCome = /dynamically imported module|importing a module script|unable to preload/i;

/** What was thrown on the way to the page, whichever way that was: code that has not come is no mistake of ours. */
export function faultOf(error: unknown): LoadFailure {
  const what = wordsOf(error);
  const isNotCome = notCome.test(what);
  return {
    reason: isNotCome ? 'unreachable' : 'fault',
    address: location.href,
    explanation: isNotCome ? say('partNotLoaded') : say('notShown', { error: what }),
    problems: [],
  };
}

type FailurePageProps = { failure: LoadFailure; sayTitle?: SayTitle };

/** A story that did not open: what was asked for, why, and every problem with its fix. */
export function FailurePage({ failure, sayTitle = failureTitle }: FailurePageProps) {
  const { reason, address, explanation, problems } = failure;
  const title = sayTitle(reason);
  useEffect(() => {
    document.title = say('documentTitle', { title });
  }, [title]);
  return (
    <main className="failure">
      <h1>{title}</h1>
      <p className="failure-address" dir="ltr">
        {address}
      </p>
      <p>{explanation}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <p>
        <a href="./">{say('openFrontPage')}</a>
      </p>
    </main>
  );
}

type ProblemListProps = { problems: readonly Problem[] };

/** What may be wrong in a story is said in many words, which few readers need: they come with the list. */
export const ProblemList = (props: ProblemListProps) => (
  <Suspense fallback={null}>
    <ListWithWords {...props} />
  </Suspense>
);

const ListWithWords = lazy(() =>
  import('./problem-items.tsx').then(
    ({ ProblemItems }) => ({ default: ProblemItems }),
    () => ({ default: NotCome }),
  ),
);

const NotCome = ({ problems }: ProblemListProps) => (
  <p>{say('problemsNotLoaded', { count: problems.length })}</p>
);
