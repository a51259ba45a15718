import { formatPath, type Problem } from '#story/problem.ts';
import { say } from '#words/problems.ts';

/** Where a problem is: `features[3].properties.when`, or “the story”. */
export const sayPath = (path: Problem['path']): string =>
  path.length === 0 ? say('theStory') : formatPath(path);

/** “features[3].properties.when: found day “30”; expected a day from 01 to 28, as February 2019 has. Check the day.” */
export const sayProblem = ({ path, found, expected, fix }: Problem): string =>
  say('problem', {
    where: sayPath(path),
    found: say.message(found),
    expected: say.message(expected),
    fix: say.message(fix),
  });
