import * as v from 'valibot';
import { message, type ProblemKey, type ProblemMessage } from '#time/problem.ts';
import { checkReferences } from './check-references.ts';
import { toMessage } from './issue-message.ts';
import { locateProblems, syntaxProblems } from './json-position.ts';
import { purposeAt } from './members.ts';
import { foundValue, type Problem } from './problem.ts';
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
  return problems.filter((problem) => said.size < said.add(JSON.stringify(problem)).size);
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
  const [found, expected] = isOurs
    ? [toMessage(issue.received), toMessage(issue.expected ?? '')]
    : [foundValue(issue.input), expectedOf(issue)];
  return { path: pathOf(issue), found, expected, fix: toMessage(issue.message) };
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
      found: foundValue(holder),
      expected: message('expectedObject'),
      fix: toMessage(issue.message),
    };
  const name = issue.expected ?? '';
  const purpose = purposeAt(path);
  return {
    path,
    found: message('foundNothing'),
    expected: message('expectedMember', { name }),
    fix: purpose ? message('fixAddMember', { name, purpose }) : toMessage(issue.message),
  };
}

function expectedOf({ expected, type }: Issue): ProblemMessage {
  if (type === 'integer') return message('expectedWholeNumber');
  if (expected === null) return message('expectedAnotherValue');
  if (type === 'min_length') return message('expectedListOfAtLeast', { count: Number(expected.slice(2)) });
  if (type === 'max_length') return message('expectedListOfAtMost', { count: Number(expected.slice(2)) });
  const [, sign, limit = ''] = /^(>=|<=|>)(.+)$/.exec(expected) ?? [];
  if (sign) return message(limits[sign as keyof typeof limits], { limit });
  const key = kinds[expected];
  if (key) return message(key);
  const values = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
  return message('expectedOneOf', { values: { or: values } });
}

const limits = { '>=': 'expectedAtLeast', '<=': 'expectedAtMost', '>': 'expectedMoreThan' } as const;

/** What valibot calls the kinds of values that a story has. */
const kinds: Record<string, ProblemKey> = {
  string: 'expectedText',
  number: 'expectedNumber',
  Array: 'expectedList',
  Object: 'expectedObject',
  '(string | Object)': 'expectedTextOrObject',
  '(boolean | number | string)': 'expectedTrueNumberOrText',
  never: 'expectedNothingMore',
};
