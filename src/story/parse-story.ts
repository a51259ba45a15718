import * as v from 'valibot';
import { checkReferences } from './check-references.ts';
import { locateProblems, syntaxProblems } from './json-position.ts';
import { type Problem, sayValue } from './problem.ts';
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
  const problems = [...(checked.issues ?? []).flatMap(toProblems), ...checkReferences(value)];
  return checked.success && problems.length === 0
    ? { ok: true, story: checked.output }
    : { ok: false, problems };
}

type Issue = v.BaseIssue<unknown>;

function toProblems(issue: Issue): Problem[] {
  if (issue.type === 'union' && issue.issues)
    return closestBranch(issue).flatMap((sub) => within(issue, sub));
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const found = issue.type === 'raw_transform' ? issue.received : sayValue(issue.input);
  return [{ path, found, expected: sayExpected(issue), mend: issue.message }];
}

/** Of an either-or, the branch that was meant: the one whose outermost type fits what was found. */
function closestBranch(issue: Issue): readonly Issue[] {
  const subs = issue.issues ?? [];
  const fitting = subs.filter((sub) => sub.path !== undefined || sub.type === 'raw_transform');
  return fitting.length > 0 ? fitting : subs.slice(-1);
}

function within(outer: Issue, sub: Issue): Problem[] {
  const prefix = (outer.path ?? []).map((item) => item.key as string | number);
  return toProblems(sub).map((problem) => ({ ...problem, path: [...prefix, ...problem.path] }));
}

const expectations: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

function sayExpected({ expected, type }: Issue): string {
  if (expected === null) return 'another value';
  if (type === 'min_length') return `at least ${expected.replace('>=', '')}`;
  if (type === 'max_length') return `at most ${expected.replace('<=', '')}`;
  return (
    expectations[expected] ??
    expected
      .replace(/^\((.*)\)$/, '$1')
      .replaceAll(' | ', ' or ')
      .replace('>=', '≥ ')
      .replace('<=', '≤ ')
  );
}
