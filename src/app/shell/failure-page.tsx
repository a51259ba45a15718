import { useEffect } from 'react';
import type { LoadFailure } from '#load/load-failure.ts';
import { type Problem, sayPath } from '#story/problem.ts';
import './failure.css';

export const failureTitles: Record<LoadFailure['reason'], string> = {
  elsewhere: 'This story lies on another site',
  missing: 'There is no story here',
  unreachable: 'The story could not be fetched',
  invalid: 'This story cannot be opened yet',
  'too-large': 'This file is too large for this browser',
  fault: 'Something went wrong in Dateline itself',
};

/** A mistake of ours, told so that it can be reported, or a part of the app that did not come. */
export function FaultPage({ error, titles }: { error: unknown; titles?: typeof failureTitles }) {
  return <FailurePage failure={faultOf(error)} {...(titles && { titles })} />;
}

/** What Chromium, Firefox, Safari and Vite say of code that has not come. */
const notCome = /dynamically imported module|importing a module script|unable to preload/i;

/** What was thrown on the way to the page, whichever way that was: code that has not come is no mistake of ours. */
export function faultOf(error: unknown): LoadFailure {
  const what = error instanceof Error ? error.message : String(error);
  const isNotCome = notCome.test(what);
  return {
    reason: isNotCome ? 'unreachable' : 'fault',
    address: location.href,
    explanation: isNotCome
      ? 'A part of Dateline itself could not be fetched. Check the connection and load the page again.'
      : `It could not be shown: ${what}. Please report this with the address of this page.`,
    problems: [],
  };
}

type FailurePageProps = { failure: LoadFailure; titles?: typeof failureTitles };

/** A story that did not open: what was asked for, why, and every problem with its fix. */
export function FailurePage({ failure, titles = failureTitles }: FailurePageProps) {
  const { reason, address, explanation, problems } = failure;
  const title = titles[reason];
  useEffect(() => {
    document.title = `${title} – Dateline`;
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
        <a href="../">Open the story on the front page</a>
      </p>
    </main>
  );
}

/** A page of more problems than these helps nobody; the checking command lists them all. */
const mostProblems = 200;

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ol className="failure-problems">
      {problems.slice(0, mostProblems).map((problem) => (
        <li key={`${problem.line}:${problem.column} ${sayPath(problem.path)} ${problem.fix}`}>
          <p className="failure-where">
            <code>{sayPath(problem.path)}</code>
            {problem.line !== undefined && ` – line ${problem.line}, column ${problem.column}`}
          </p>
          <p>
            Found {problem.found}; expected {problem.expected}.
          </p>
          <p>{problem.fix}</p>
        </li>
      ))}
      {problems.length > mostProblems && (
        <li>
          <p>And {problems.length - mostProblems} more: `npm run check-story` lists them all.</p>
        </li>
      )}
    </ol>
  );
}
