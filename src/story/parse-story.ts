import * as v from 'valibot';
import { checkReferences } from './check-references.ts';
import { locateProblems, syntaxProblems } from './json-position.ts';
import { purposeAt } from './members.ts';
import { type Problem, sayProblem, sayValue } from './problem.ts';
import { type Story, storySchema } from './schema.ts';

export type ParsedStory = { ok: true; story: Story } | { ok: false; problems: Problem[] };

/**
 * The one trust boundary: nothing reaches a view that has not passed here.
 * @param input a parsed JSON value, or the JSON text itself (then every problem has line and column).
 * @returns the story, or *every* problem in it, in the order of the file. Never throws.
 */
export function parseStory(input: unknown): ParsedStory {
  if (typeof input !== 'string') return parseValue(input);
  // An editor on Windows may have left a byte-order mark; JSON.parse would refuse it.
  const text = input.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: syntaxProblems(text) };
  }
  const parsed = parseValue(value);
  return parsed.ok ? parsed : { ok: false, problems: locateProblems(text, parsed.problems) };
}

function parseValue(value: unknown): ParsedStory {
  const checked = v.safeParse(storySchema, value);
  const problems = [...withoutRepeats((checked.issues ?? []).flatMap(toProblems)), ...checkReferences(value)];
  return checked.success && problems.length === 0
    ? { ok: true, story: checked.output }
    : { ok: false, problems };
}

/** A list where an object should be is met once for each member that it lacks: said once. */
function withoutRepeats(problems: Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter((problem) => said.size < said.add(sayProblem(problem)).size);
}

type Issue = v.BaseIssue<unknown>;

function toProblems(issue: Issue): Problem[] {
  if (issue.type === 'union' && issue.issues) {
    const meant = closestBranch(issue.issues);
    if (meant.length > 0) return meant.flatMap((sub) => within(issue, sub));
  }
  return [isMissingMember(issue) ? missingMember(issue) : toProblem(issue)];
}

function toProblem(issue: Issue): Problem {
  // Our own checks say what they found, as `received`; valibot says it of a value’s type only.
  const isOurs = issue.type === 'raw_transform' || issue.type === 'raw_check';
  const found = isOurs ? issue.received : sayValue(issue.input);
  return { path: pathOf(issue), found, expected: sayExpected(issue), fix: issue.message };
}

/** Of an either-or, the branch that was meant: the one whose outermost type fits what was found. */
function closestBranch(subs: readonly Issue[]): readonly Issue[] {
  return subs.filter((sub) => sub.path !== undefined || sub.type === 'raw_transform');
}

function within(outer: Issue, sub: Issue): Problem[] {
  return toProblems({ ...sub, path: [...(outer.path ?? []), ...(sub.path ?? [])] } as Issue);
}

function pathOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isMissingMember({ type, path }: Issue): boolean {
  return type === 'loose_object' && path?.at(-1)?.origin === 'key';
}

/** A member that must be there and is not; or a list where an object should be, which lacks them all. */
function missingMember(issue: Issue): Problem {
  const path = pathOf(issue);
  const holder: unknown = issue.path?.at(-1)?.input;
  if (Array.isArray(holder))
    return {
      path: path.slice(0, -1),
      found: sayValue(holder),
      expected: 'an object',
      fix: issue.message,
    };
  const purpose = purposeAt(path);
  return {
    path,
    found: 'nothing',
    expected: `the member ${issue.expected}`,
    fix: purpose ? `Add ${issue.expected}: ${purpose}` : issue.message,
  };
}

const expectations: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  never: 'nothing more',
};

function sayExpected({ expected, type }: Issue): string {
  if (expected === null) return 'another value';
  if (type === 'min_length') return `a list of at least ${expected.replace('>=', '')}`;
  if (type === 'max_length') return `a list of at most ${expected.replace('<=', '')}`;
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((each) => expectations[each] ?? each)
    .join(' or ')
    .replace(/^([<>]=?)(?=-?\d)/, (sign) => `${comparisons[sign]} `);
}

const comparisons: Record<string, string> = { '>=': '≥', '<=': '≤', '>': 'more than', '<': 'less than' };
