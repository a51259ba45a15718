import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lateActions } from '#app/page/story-header.tsx';
import { StoryPage } from '#app/page/story-page.tsx';
import { lateReader } from '#app/shell/late-views.tsx';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import type { createMapScene } from '#map/map-scene.ts';
import { parseStory } from '#story/parse-story.ts';
import { withoutLayout } from '../layout.ts';

/** jsdom has no WebGL2: a map that draws nothing stands in for the one that React never renders. */
vi.mock('#map/map-scene.ts', () => ({
  createMapScene: (...[, , events]: Parameters<typeof createMapScene>) => {
    events.drawing('drawn');
    return { cover() {}, makeRoom() {}, fitStory() {}, zoomIn() {}, zoomOut() {}, destroy() {} };
  },
}));

beforeEach(withoutLayout);

const day = (text: string): number => Date.parse(`${text}T00:00Z`);

function anExplorer(): Explorer {
  const parsed = parseStory(readFileSync('public/stories/iraq-2019.geojson', 'utf8'));
  if (!parsed.ok) throw new Error('the bundled story is invalid');
  return createExplorer(parsed.story, createEventTable(parsed.story), parsePermalink(''));
}

const nextFrame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

async function mount() {
  const explorer = anExplorer();
  const rendered = vi.fn();
  render(
    <Profiler id="page" onRender={rendered}>
      <StoryPage explorer={explorer} />
    </Profiler>,
  );
  const isReady = () => {
    expect(screen.getByRole('region', { name: 'Map' })).toHaveAttribute('data-drawing', 'drawn');
    expect(screen.getByRole('region', { name: 'Timeline' })).toHaveAttribute('data-drawn');
  };
  await vi.waitFor(isReady, { timeout: 20_000 });
  await act(() => Promise.all([lateReader.load(), lateActions.load()]));
  await nextFrame();
  rendered.mockClear();
  return { explorer, rendered };
}

describe('the whole page', () => {
  it('renders nothing in React while the playhead is scrubbed across all of the story', async () => {
    const { explorer, rendered } = await mount();
    for (let at = day('2016-01-01'); at < day('2019-08-24'); at += 10 * 86_400_000) {
      act(() => explorer.scrubTo(at));
      if (at % 7 === 0) await nextFrame();
    }
    await nextFrame();
    expect(screen.getByRole('slider', { name: 'Playhead' })).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/August 2019/),
    );
    expect(rendered).not.toHaveBeenCalled();
  });

  it('renders nothing while the axis is zoomed and panned, or the pointer passes over events', async () => {
    const { explorer, rendered } = await mount();
    for (let i = 0; i < 50; i++) {
      act(() => explorer.lookAt([day('2019-07-01') + i * 3e7, day('2019-08-01') + i * 9e7]));
      act(() => explorer.hover(i % 9));
      await nextFrame();
    }
    expect(rendered).not.toHaveBeenCalled();
  });

  it('does render when something is chosen: the count can fail', async () => {
    const { rendered } = await mount();
    fireEvent.click(screen.getByRole('button', { name: /Strike on a base/ }));
    expect(rendered).toHaveBeenCalled();
    expect(await screen.findByRole('heading', { level: 2, name: /Strike on a base/ })).toBeInTheDocument();
  });
});
