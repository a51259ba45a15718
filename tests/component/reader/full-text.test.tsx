import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FullText } from '#reader/full-text.tsx';
import { readerStory } from './reader-on-story.tsx';

const story = readerStory();
const event = (id: string) => story.features.find((it) => it.id === id)!;

test('shows the events it is given, in the order given, and no other', () => {
  render(<FullText story={story} events={[event('fire'), event('speech')]} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent)).toEqual([
    'The mill burns',
    'The mayor speaks',
  ]);
  expect(screen.getAllByRole('article')).toHaveLength(2);
});

test('says of an event all that the reader panel says: kind, when, where, who, and why', () => {
  render(<FullText story={story} events={[event('fire')]} />);
  const text = screen.getByRole('article').textContent;
  for (const words of [
    'Fire',
    '2 May 2020, uncertain · The mill',
    'As stated: On Saturday',
    'The Saturday before the report.',
    'The mill, within 1.5 km of the point shown',
    'As stated: a mill north of Town',
    'The only mill there is.',
    'Stated: some 60 km north of Town',
    'Measured: about 56 km, north of Town',
    'Two firemen confirmed that it was lit via the radio',
  ])
    expect(text).toContain(words);
});

test('quotes every excerpt with the exact words lit, its source, and a plain link to those words', () => {
  render(<FullText story={story} events={[event('fire')]} />);
  const [first, second] = screen.getAllByRole('figure');
  expect(first?.querySelector('blockquote')).toHaveTextContent(
    '… It was dry. On Saturday a mill north of Town burned, and all saw it …',
  );
  expect(first?.querySelector('blockquote mark')).toHaveTextContent(
    /^On Saturday a mill north of Town burned$/,
  );
  expect(first).toHaveTextContent(
    'Jane Doe and Example Agency, Fire at the mill, The Herald, about 4 May 2020',
  );
  expect(within(first!).getByRole('link')).toHaveAttribute(
    'href',
    expect.stringMatching(/^https:\/\/example\.org\/fire#:~:text=It%20was%20dry/),
  );
  expect(second?.querySelector('mark')).toHaveTextContent('The miller did not know who did it');
});

test('is there without a script: no control, and the same markup from a server that has no window', () => {
  const { container } = render(<FullText story={story} events={story.features} />);
  expect(container.querySelector('button, input, textarea, [tabindex]')).toBeNull();
  const markup = renderToStaticMarkup(<FullText story={story} events={story.features} />);
  // A strict Content-Security-Policy lets no style attribute of a page through.
  expect(markup).not.toContain('style=');
  expect(markup).not.toContain('<script');
  const served = document.createElement('div');
  served.innerHTML = markup;
  expect(served.textContent).toBe(container.textContent);
});

test('renders no HTML from a story', () => {
  const markup = renderToStaticMarkup(<FullText story={story} events={[event('markup')]} />);
  expect(markup).toContain('&lt;img src=x onerror=');
  expect(markup).not.toContain('<img');
});
