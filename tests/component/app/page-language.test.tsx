import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { StoryPage } from '#app/page/story-page.tsx';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { withoutLayout } from '../layout.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

vi.mock('#map/map-scene.ts', () => ({
  createMapScene: () => {
    throw Object.assign(new Error('no WebGL2 here'), { name: 'GPUInitializationError' });
  },
}));

beforeEach(() => {
  withoutLayout();
  document.documentElement.lang = 'en';
});

test('the page stays English around an Arabic story, and is laid out from the right', async () => {
  const story = readerStory((json) => json.replace('"lang": "en"', '"lang": "ar", "summary": "in short"'));
  const explorer = createExplorer(story, createEventTable(story), parsePermalink('?event=fire'));
  renderOn(story, <StoryPage explorer={explorer} />);
  await screen.findByText(/WebGL2 is missing/);
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  expect(document.documentElement).toHaveAttribute('dir', 'rtl');
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'ar');
  for (const summary of screen.getAllByText('in short')) expect(summary).toHaveAttribute('lang', 'ar');
  await screen.findByText('All events');
  for (const words of ['All events', 'Share', 'All dates']) {
    expect(screen.getByText(words)).toHaveAttribute('dir', 'ltr');
    expect(screen.getByText(words).closest('[lang]')).toHaveAttribute('lang', 'en');
  }
});
