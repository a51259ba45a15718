import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { Timeline } from '#timeline/timeline.tsx';
import { explorerOf } from './story.ts';

const onServer = (query = '') =>
  renderToString(
    createElement(
      ExplorerProvider,
      { value: explorerOf(['2019-07-19', '2019-08-13'], query) },
      createElement(Timeline),
    ),
  );

it('renders without a window, with every control named and every slider saying its date', () => {
  expect(globalThis).not.toHaveProperty('window');
  const html = onServer();
  for (const name of ['Previous event', 'Play', 'Next event', 'Zoom out', 'Zoom in', 'Whole story'])
    expect(html).toContain(`aria-label="${name}"`);
  expect(html.match(/role="slider"/g)).toHaveLength(3);
  expect(html).toContain('aria-valuetext="13 August 2019, the end"');
  expect(html).toContain('aria-valuetext="19 July 2019"');
  expect(html).toMatch(/Shows 1[78] July 2019 to 1[45] August 2019\./);
  expect(html).toContain('All dates');
});

it('writes no style into the page, which a strict Content-Security-Policy would refuse', () => {
  expect(onServer('?window=2019-08-01/2019-08-14')).not.toMatch(/ style="/);
});
