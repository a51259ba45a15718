import type { ReactNode } from 'react';
import { sayPath, sayProblem } from '#phrases/say-problem.ts';
import type { Problem } from '#story/problem.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/problems.ts';

/** A page of more problems than these helps nobody; the checking command lists them all. */
const mostProblems = 200;

/** Each problem of a story: where it is, what was found, and how to fix it. */
export function ProblemItems({ problems }: { problems: readonly Problem[] }) {
  const more = problems.length - mostProblems;
  return (
    <ol className="failure-problems">
      {problems.slice(0, mostProblems).map((problem) => (
        <li key={`${problem.line}:${problem.column} ${sayProblem(problem)}`}>
          <p className="failure-where">
            <Place of={problem} />
          </p>
          <p>
            {say('foundAndExpected', {
              found: say.message(problem.found),
              expected: say.message(problem.expected),
            })}
          </p>
          <p>{say.message(problem.fix)}</p>
        </li>
      ))}
      {more > 0 && (
        <li>
          <p>
            <Said of={say.elements('moreProblems', { count: more, code })} />
          </p>
        </li>
      )}
    </ol>
  );
}

function Place({ of: { path, line, column } }: { of: Problem }) {
  const where = sayPath(path);
  if (line === undefined || column === undefined) return <code>{where}</code>;
  const values = { path: where, line: String(line), column: String(column), code };
  return <Said of={say.elements('placeInFile', values)} />;
}

const code = (content: ReactNode[]) => <code>{content}</code>;
