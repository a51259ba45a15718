import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FailurePage, FaultPage, faultOf } from '#app/shell/failure-page.tsx';
import type { LoadFailure } from '#load/load-failure.ts';
import { parseStory } from '#story/parse-story.ts';

/** What a page has to say of a story that is this text. */
function failureOf(text: string): LoadFailure {
  const parsed = parseStory(text);
  if (parsed.ok) throw new Error('It is a story.');
  return { reason: 'invalid', address: '/a.geojson', explanation: 'See below.', problems: parsed.problems };
}

test('a story with problems is listed, each with its place and its fix', async () => {
  render(<FailurePage failure={failureOf('{ "a": 1,\n  "b": nil }')} />);
  expect(screen.getByRole('heading')).toHaveTextContent('This story can’t be opened yet');
  expect(document.title).toBe('This story can’t be opened yet – Dateline');
  const [item, ...more] = within(await screen.findByRole('list')).getAllByRole('listitem');
  expect(more).toEqual([]);
  expect([...item!.children].map((it) => it.textContent)).toEqual([
    'the story – line 2, column 8',
    'Found “nil”; expected JSON.',
    'Put texts in double quotes; only true, false and null stand without.',
  ]);
});

test('of very many problems the first are listed, and how to list them all', async () => {
  const events = Array.from({ length: 300 }, (_, i) => ({ type: 'Feature', id: `e ${i}` }));
  const failure = failureOf(JSON.stringify({ features: events }));
  render(<FailurePage failure={failure} />);
  const items = within(await screen.findByRole('list')).getAllByRole('listitem');
  expect(items).toHaveLength(201);
  expect(items.at(-1)).toHaveTextContent(
    new RegExp(
      `^And ${(failure.problems.length - 200).toLocaleString('en')} more problems\\. npm run check-story`,
    ),
  );
});

test('a fault is told so that it can be reported; code that has not come is not taken for one', () => {
  render(<FaultPage error={new Error('a slip of ours')} />);
  expect(screen.getByRole('heading')).toHaveTextContent('Something went wrong in Dateline itself');
  expect(screen.getByText(/^It could not be shown: a slip of ours\. Please report this/)).toBeVisible();
  expect(faultOf(new TypeError('Failed to fetch dynamically imported module: x.js'))).toMatchObject({
    reason: 'unreachable',
    explanation: 'Part of Dateline could not be loaded. Check the connection and reload the page.',
  });
});
