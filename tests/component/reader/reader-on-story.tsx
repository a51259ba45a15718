import { readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';

/** The story of `tests/fixtures/stories/reader.geojson`; `fix` changes its JSON before it is read. */
export function readerStory(fix: (json: string) => string = (json) => json): Story {
  const parsed = parseStory(fix(readFileSync('tests/fixtures/stories/reader.geojson', 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.story;
}

/** A view rendered on a story as a link (`?event=…`) opens it, and how often React has rendered it. */
export function renderOn(story: Story, view: ReactNode, link = '') {
  return renderIn(createExplorer(story, createEventTable(story), parsePermalink(link)), view);
}

/** The same with an explorer at hand. */
export function renderIn(explorer: Explorer, view: ReactNode) {
  const renders = { count: 0 };
  const rendered = render(
    <ExplorerProvider value={explorer}>
      <Profiler id="view" onRender={() => renders.count++}>
        {view}
      </Profiler>
    </ExplorerProvider>,
  );
  return { explorer, renders, ...rendered };
}
