import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { viewOf } from '#reader/event/excerpt-kinds.ts';
import { aStory } from '../../unit/a-story.ts';

const story = aStory([{ id: 'fire', when: '2019-08-20' }]);
const [excerpt] = story.features[0]!.properties.excerpts;
const [source] = story.sources;

describe('what shows an excerpt', () => {
  it('lights its very words, in the language of its source', () => {
    const View = viewOf(excerpt!)!;
    render(<View excerpt={excerpt!} source={{ ...source!, language: 'fr' }} storyLang="en" />);
    expect(screen.getByText('words of fire').tagName).toBe('MARK');
    expect(screen.getByText('words of fire').closest('blockquote')).toHaveAttribute('lang', 'fr');
  });

  it('is there for every kind of selector that a story may have', () => {
    const schema = readFileSync('public/story.schema.json', 'utf8');
    const types = [...new Set([...schema.matchAll(/"(\w+Selector)"/g)].map(([, type]) => type!))];
    expect(types).toContain('TextQuoteSelector');
    const unseen = types.filter(
      (type) => !viewOf({ ...excerpt!, selector: { ...excerpt!.selector, type: type as never } }),
    );
    expect(unseen).toEqual([]);
  });

  it('is nothing for one that it does not know', () => {
    expect(
      viewOf({ ...excerpt!, selector: { ...excerpt!.selector, type: 'SvgSelector' as never } }),
    ).toBeNull();
  });
});
