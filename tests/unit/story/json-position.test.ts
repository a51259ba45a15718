import { describe, expect, it } from 'vitest';
import { sayProblem } from '#phrases/say-problem.ts';
import { locateProblems, repeatedMembers } from '#story/json-position.ts';
import type { Problem } from '#story/problem.ts';
import { bundledText, everythingText } from './drafts.ts';

const text = '{\r\n  "a": [1, { "é": "𝄞", "b": null }],\n  "c": 3\n}';
const at = (...path: Problem['path']): Problem => ({
  path,
  found: { key: 'foundNothing' },
  expected: { key: 'expectedText' },
  fix: { key: 'fixText' },
});
const placesOf = (problems: Problem[]) => problems.map((it) => `${it.line}:${it.column}`);

describe('locateProblems', () => {
  it('points at values, with columns in UTF-16 units as editors count them', () => {
    expect(placesOf(locateProblems(text, [at('a')]))).toEqual(['2:8']);
    expect(placesOf(locateProblems(text, [at('a', 1, 'b')]))).toEqual(['2:30']);
    expect(placesOf(locateProblems(text, [at('c')]))).toEqual(['3:8']);
  });

  it('points at what should hold a member that is not there', () => {
    expect(placesOf(locateProblems(text, [at('a', 1, 'x', 'y')]))).toEqual(['2:12']);
    expect(placesOf(locateProblems(text, [at('x')]))).toEqual(['1:1']);
  });

  it('puts problems in the order of the text', () => {
    expect(placesOf(locateProblems(text, [at('c'), at('a', 0), at()]))).toEqual(['1:1', '2:9', '3:8']);
  });
});

describe('repeatedMembers', () => {
  it('finds a member that its object has twice, and says where the first is', () => {
    const [problem, ...others] = repeatedMembers('{\n "a": [{ "b": 1,\n  "c": 2, "b": 3 }]\n}');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 3, column: 11 });
    expect(problem && sayProblem(problem)).toBe(
      'a[0].b: found this member a second time; expected each member once in its object. Remove one of the two. The first is on line 2; only the last is read.',
    );
  });

  it('looks into both of the two', () => {
    expect(placesOf(repeatedMembers('{"a": {"b": 1, "b": 2}, "a": {"b": 1, "b": 2}}'))).toEqual([
      '1:16',
      '1:25',
      '1:39',
    ]);
  });

  it('lets the same name pass in different objects', () => {
    expect(repeatedMembers(bundledText)).toEqual([]);
    expect(repeatedMembers(everythingText)).toEqual([]);
  });

  it('has nothing to say of a text nested without end', () => {
    expect(repeatedMembers('['.repeat(100_000))).toEqual([]);
  });
});
