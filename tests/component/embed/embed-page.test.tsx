import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmbedPage } from '#app/embed/embed-page.tsx';
import { addressOfFullStory } from '#app/shell/address-of-full-story.ts';
import { type EmbedPart, plainOptions } from '#embed/embed-options.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { withoutLayout } from '../layout.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

const createMapScene = vi.hoisted(() => vi.fn());
vi.mock('#map/map-scene.ts', () => ({ createMapScene }));

beforeEach(() => {
  withoutLayout();
  createMapScene.mockReset().mockImplementation(() => {
    throw Object.assign(new Error('no WebGL2 here'), { name: 'GPUInitializationError' });
  });
  history.replaceState(null, '', '/maps/embed.html?story=reader&theme=dark&ui=title,key');
});
afterEach(() => vi.restoreAllMocks());

/** The embed on the fixture, once the map has been asked for. */
async function renderEmbed({ ui = plainOptions.ui, lang = null as string | null, link = '' } = {}) {
  const story = readerStory();
  if (link) history.replaceState(null, '', `${location.href}&${link}`);
  const explorer = createExplorer(story, createEventTable(story), parsePermalink(link));
  const onHeight = vi.fn();
  const embed = <EmbedPage explorer={explorer} options={{ ...plainOptions, ui, lang }} onHeight={onHeight} />;
  const rendered = renderOn(story, embed);
  await vi.waitFor(() => expect(createMapScene).toHaveBeenCalled());
  return { ...rendered, explorer, story };
}
const parts = (...names: EmbedPart[]) => ({ ui: new Set(names) });
const fullStory = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Open full story' });
const viewOf = ({ href }: HTMLAnchorElement) => Object.fromEntries(new URL(href).searchParams);

describe('the way to the full story', () => {
  it('leads to this view, in a tab of its own, without what only a frame needs', async () => {
    await renderEmbed({ link: 'event=fire' });
    // How a view is written comes after the first words.
    await vi.waitFor(() => expect(viewOf(fullStory())).toEqual({ story: 'reader', event: 'fire' }));
    expect(new URL(fullStory().href).pathname).toBe('/maps/');
    expect(fullStory()).toHaveAttribute('target', '_blank');
    expect(fullStory()).toHaveAttribute('rel', 'noopener');
  });

  it('stays in the folder of the frame, whatever that is', async () => {
    const { explorer } = await renderEmbed({ link: 'event=fire' });
    const { pathname, searchParams } = new URL(addressOfFullStory(explorer));
    expect([pathname, searchParams.get('event')]).toEqual(['/maps/', 'fire']);
  });

  it('follows the view, and is exact when it is pressed', async () => {
    const { explorer } = await renderEmbed({ link: 'event=fire' });
    act(() => explorer.select(null));
    expect(viewOf(fullStory())).toHaveProperty('event');
    await vi.waitFor(() => expect(viewOf(fullStory())).toEqual({ story: 'reader' }));
    act(() => explorer.select(explorer.rowOf('fire')));
    fireEvent.pointerDown(fullStory());
    expect(viewOf(fullStory())).toMatchObject({ event: 'fire' });
  });

  it('names the story of the front door where the address names none', async () => {
    history.replaceState(null, '', '/embed.html');
    await renderEmbed();
    expect(viewOf(fullStory())).toEqual({ story: 'iraq-2019' });
  });
});

describe('the parts of an embed', () => {
  it('are all there unless the host leaves some out', async () => {
    const { story } = await renderEmbed();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(story.title);
    expect(screen.getByRole('region', { name: 'Timeline' })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Key' }, { timeout: 10_000 })).toBeInTheDocument();
  });

  it('without the title, the way to the full story stands with the credits', async () => {
    await renderEmbed(parts('timeline'));
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    const foot = screen.getByRole('contentinfo');
    expect(within(foot).getByText(/Source/)).toBeInTheDocument();
    expect(within(foot).getByText(/GeoNames/)).toBeInTheDocument();
    expect(foot).toContainElement(fullStory());
  });

  it('without timeline and key, map, list and credits stay', async () => {
    await renderEmbed(parts('title'));
    expect(screen.queryByRole('region', { name: 'Timeline' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Map' })).toBeInTheDocument();
    expect(screen.getByRole('complementary', { name: 'Events' })).toBeInTheDocument();
    await screen.findByText(/WebGL2 is missing/, {}, { timeout: 10_000 });
    expect(screen.queryByRole('button', { name: 'Key' })).toBeNull();
  });
});

it('the map is told whose gestures are whose, that its credits stand below, and how to name places', async () => {
  await renderEmbed({ lang: 'ar' });
  expect(createMapScene.mock.calls[0]?.[3]).toEqual({
    gestures: 'cooperative',
    lang: 'ar',
    isCredited: true,
  });
});

it('the session history and the address are the host’s', async () => {
  const push = vi.spyOn(history, 'pushState');
  const replace = vi.spyOn(history, 'replaceState');
  const { explorer } = await renderEmbed();
  act(() => explorer.next());
  act(() => explorer.setWindow([explorer.whole[0], explorer.whole[0] + 1e9]));
  // Longer than the page of its own waits with the address.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(push).not.toHaveBeenCalled();
  expect(replace).not.toHaveBeenCalled();
});

it('a page without an origin has the plain map, and MapLibre is not asked for', async () => {
  vi.stubGlobal('origin', 'null');
  const story = readerStory();
  const explorer = createExplorer(story, createEventTable(story), parsePermalink(''));
  renderOn(story, <EmbedPage explorer={explorer} options={plainOptions} onHeight={() => {}} />);
  await vi.waitFor(() =>
    expect(screen.getByRole('region', { name: 'Map' })).toHaveAttribute('data-drawing', 'no-worker'),
  );
  expect(createMapScene).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
