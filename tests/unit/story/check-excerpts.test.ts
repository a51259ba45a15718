import { describe, expect, it, test } from 'vitest';
import { sayProblem } from '#phrases/say-problem.ts';
import { checkExcerpts } from '#story/check-excerpts.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { type Draft, draftOf, event, smallestText } from './drafts.ts';

const TEXT = `Fire at the mill

On Tuesday the mill burnt down.  No one was hurt.
On Thursday the mayor spoke. No one was hurt.`;

function storyOf(draft: Draft): Story {
  const parsed = parseStory(draft);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.story;
}

/** A story of one event with these excerpts of the source `herald`. */
function check(selectors: { exact: string; prefix?: string; suffix?: string }[]) {
  const draft = draftOf(smallestText);
  event(draft).excerpts = selectors.map((it) => ({
    source: 'herald',
    selector: { type: 'TextQuoteSelector', ...it },
  }));
  return checkExcerpts(storyOf(draft), new Map([['herald', TEXT]]));
}

describe('checkExcerpts', () => {
  it('counts what it found, whatever the white space', () => {
    const selectors = [
      { exact: 'the mill burnt down. No one was hurt.\nOn Thursday' },
      { exact: 'No one was hurt.', suffix: '\tOn Thursday' },
    ];
    expect(check(selectors)).toEqual({ problems: [], found: 2, unchecked: 0 });
  });

  it('counts the excerpts of sources without a text', () => {
    const { problems, found, unchecked } = checkExcerpts(storyOf(draftOf(smallestText)), new Map());
    expect({ problems, found, unchecked }).toEqual({ problems: [], found: 0, unchecked: 1 });
  });

  test.each([
    [
      'a word that differs',
      { exact: 'On Tuesday the mill burned down.' },
      'exact: found “burned” after “On Tuesday the mill”; expected “burnt”, as the text of “herald” has it. Copy the words from the source, character for character, with its own slips.',
    ],
    [
      'a word that differs at the beginning',
      { exact: 'On Wednesday the mayor spoke.' },
      'exact: found “Wednesday” before “the mayor spoke.”; expected “Thursday”, as the text of “herald” has it. Copy the words from the source, character for character, with its own slips.',
    ],
    [
      'words that are nowhere',
      { exact: 'Police arrested two men.' },
      'exact: found “Police arrested two men.”; expected words that stand in the text of “herald”. Copy them from the source, character for character, or name the source that has them.',
    ],
    [
      'words past the end of the text',
      { exact: 'the mayor spoke. No one was hurt. Or so' },
      'exact: found “Or” after “the mayor spoke. No one was hurt.”; expected nothing more: the text of “herald” ends there. Copy the words from the source, character for character, with its own slips.',
    ],
    [
      'words at two places',
      { exact: 'No one was hurt.' },
      'exact: found words that stand at 2 places in the text of “herald”; expected words that stand at one place. Say which is meant by the words beside it: { "suffix": "On" } or { "prefix": "spoke." }.',
    ],
    [
      'another prefix',
      { exact: 'the mill burnt down', prefix: 'On Monday ' },
      'prefix: found “On Monday”; expected “On Tuesday”, as the text of “herald” has it. Copy the words that stand directly before the excerpt, or leave the prefix out.',
    ],
    [
      'a suffix past the end of the text',
      { exact: 'spoke. No one was hurt.', suffix: 'The end.' },
      'suffix: found “The end.”; expected nothing more: the text of “herald” ends there. Copy the words that stand directly after the excerpt, or leave the suffix out.',
    ],
  ])('says what is there in place of %s', (_name, selector, problem) => {
    const { problems, found } = check([selector]);
    expect(found).toBe(0);
    expect(problems.map(sayProblem)).toEqual([`features[0].properties.excerpts[0].selector.${problem}`]);
  });

  it('names both sides when neither prefix nor suffix agrees', () => {
    const { problems } = check([{ exact: 'the mill', prefix: 'in', suffix: 'stood' }]);
    expect(problems.map((it) => it.path.at(-1))).toEqual(['prefix', 'suffix']);
  });
});
