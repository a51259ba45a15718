import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoryMap } from '#map/story-map.tsx';
import { anExplorer } from '../../unit/a-story.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from '../reader/reader-on-story.tsx';

const createMapScene = vi.hoisted(() => vi.fn());
vi.mock('#map/map-scene.ts', () => ({ createMapScene }));

beforeEach(withoutLayout);
afterEach(() => vi.unstubAllGlobals());

const balad = { id: 'balad', when: '2019-08-20', geometry: { type: 'Point', coordinates: [44.36, 33.94] } };

it.each([
  ['WebGL2 is missing', Object.assign(new Error('no context'), { name: 'GPUInitializationError' }), []],
  ['the full one could not be loaded', new TypeError('layers is undefined'), ['layers is undefined']],
])('says that %s, and lets mistakes of ours be known', async (words, error, known) => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  createMapScene.mockImplementation(() => {
    throw error;
  });
  renderIn(anExplorer([balad]), <StoryMap onShowUnlocated={() => {}} />);
  expect(await screen.findByText(new RegExp(words), undefined, { timeout: 10_000 })).toBeVisible();
  expect(reported.mock.calls.map(([it]) => (it as Error).message)).toEqual(known);
});
