import { describe, expect, it, test } from 'vitest';
import { sayProblem } from '#phrases/say-problem.ts';
import { checkMembers } from '#story/check-members.ts';
import { type Draft, draftOf, event, excerpt, smallestText } from './drafts.ts';

function warningsOf(edit: (story: Draft) => void): string[] {
  const story = draftOf(smallestText);
  edit(story);
  return checkMembers(story).map(sayProblem);
}

describe('checkMembers', () => {
  test.each<[string, (story: Draft) => void, string]>([
    ['a lower-case letter', (s) => (event(s).relatedto = []), 'relatedTo'],
    ['an underscore', (s) => (event(s).related_to = []), 'relatedTo'],
    ['a letter too few', (s) => (event(s).atribution = []), 'attribution'],
    [
      'two letters too few',
      (s) => (event(s).where = { name: 'A', coordinateUncertaintyMeters: 5 }),
      'coordinateUncertaintyInMeters',
    ],
    ['a letter changed', (s) => (excerpt(s).selector.sufix = 'x'), 'suffix'],
    ['a small slip in a source', (s) => (s.sources[0].url = 'https://example.org'), 'URL'],
    ['a slip at the top', (s) => (s.sumary = 'x'), 'summary'],
  ])('warns of %s', (_name, edit, meant) => {
    const [warning, ...others] = warningsOf(edit);
    expect(others).toEqual([]);
    expect(warning).toContain(`expected "${meant}"`);
  });

  it('says where, what was meant, and that the member may be one’s own', () => {
    expect(warningsOf((s) => (event(s).relatedto = []))).toEqual([
      'features[0].properties.relatedto: found the member "relatedto", which the story format does not have; expected "relatedTo". Rename it to "relatedTo"; if it is a member of your own, leave it.',
    ]);
  });

  it('passes over members that are like none of the format', () => {
    const warnings = warningsOf((s) => {
      s.bbox = [0, 0, 1, 1];
      s.features[0].bbox = [0, 0, 1, 1];
      event(s).internal = { titel: 'not ours' };
      s.sources[0].issue = 3;
      s.sources[0]['container-title-short'] = 'NYT';
    });
    expect(warnings).toEqual([]);
  });

  it('takes who wrote both for having meant both', () => {
    expect(
      warningsOf((s) => Object.assign(event(s), { where: { name: 'A', stated: 'b', state: 'c' } })),
    ).toEqual([]);
  });

  it('looks at any value without throwing', () => {
    for (const value of [null, 3, 'a', [], [[{}]], { features: null }, { features: [null, 3] }])
      expect(checkMembers(value)).toEqual([]);
  });
});
