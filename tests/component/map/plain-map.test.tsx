import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePermalink } from '#explorer/permalink.ts';
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
  ['the full map could not be loaded', new TypeError('layers is undefined'), ['layers is undefined']],
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

describe('the camera of the simpler map', () => {
  beforeEach(() => {
    createMapScene.mockImplementation(() => {
      throw Object.assign(new Error('no context'), { name: 'GPUInitializationError' });
    });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const isInner = /plain-(frame|picture)/.test(this.getAttribute('class') ?? '');
      return isInner ? new DOMRect(56, 50, 888, 300) : new DOMRect(0, 0, 1000, 600);
    });
  });

  async function show(query = '') {
    const explorer = anExplorer(
      [balad, { ...balad, id: 'far', geometry: { type: 'Point', coordinates: [10, 50] } }],
      query,
    );
    const lookAround = vi.spyOn(explorer, 'lookAround');
    renderIn(explorer, <StoryMap onShowUnlocated={() => {}} />);
    await waitFor(() => expect(document.querySelector('.plain[data-live]')).not.toBeNull(), {
      timeout: 10_000,
    });
    const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
    const camera = () => explorer.permalink().camera;
    return { explorer, lookAround, press, camera };
  }
  const near = (lng: number, lat: number, zoom: number) => ({
    lng: expect.closeTo(lng, 4),
    lat: expect.closeTo(lat, 4),
    zoom: expect.closeTo(zoom, 4),
    bearing: 0,
    pitch: 0,
  });

  it('is that of the link, and of the story where a link has none', async () => {
    const { lookAround, camera } = await show('?camera=6/33/44');
    expect(lookAround).toHaveBeenCalledOnce();
    const [[west, south, east, north], zoom] = lookAround.mock.lastCall!;
    expect([(west + east) / 2, zoom]).toEqual([expect.closeTo(44, 6), expect.closeTo(6, 6)]);
    expect(east - west).toBeCloseTo((1000 / (512 * 2 ** 6)) * 360, 6);
    expect(south < 33 && 33 < north).toBe(true);
    expect(camera()).toEqual({ lng: 44, lat: 33, zoom: 6, bearing: 0, pitch: 0 });
  });

  it('is told once the map has been moved, and not before', async () => {
    const { press, camera, lookAround } = await show();
    expect(lookAround).toHaveBeenCalledOnce();
    expect(camera()).toBeNull();
    await press(/Zoom in on the map/);
    await waitFor(() => expect(camera()).not.toBeNull());
    const { zoom } = camera()!;
    await press(/Zoom in on the map/);
    await waitFor(() => expect(camera()!.zoom).toBeCloseTo(zoom + 1, 6));
    await press(/Fit map to all events/);
    expect(camera()).toBeNull();
  });

  it('moves as far as it is dragged', async () => {
    const { camera } = await show('?camera=6/0/44');
    const picture = document.querySelector('.plain-picture')!;
    fireEvent.pointerDown(picture, { pointerId: 1, clientX: 500, clientY: 200 });
    fireEvent.pointerMove(picture, { pointerId: 1, clientX: 400, clientY: 200 });
    fireEvent.pointerUp(picture, { pointerId: 1 });
    await waitFor(() => expect(camera()).toEqual(near(44 + (100 / (512 * 2 ** 6)) * 360, 0, 6)));
  });

  it('follows a step back, and does not take its own word for one', async () => {
    const { explorer, press, camera, lookAround } = await show('?camera=6/33/44');
    await press(/Zoom in on the map/);
    await waitFor(() =>
      expect(camera()).toMatchObject({ lng: expect.closeTo(44, 4), zoom: expect.closeTo(7, 4) }),
    );
    const looks = lookAround.mock.calls.length;
    act(() => explorer.restore(parsePermalink('?camera=5/10/20')));
    await waitFor(() => expect(lookAround).toHaveBeenCalledTimes(looks + 1));
    const [[west, , east], zoom] = lookAround.mock.lastCall!;
    expect([(west + east) / 2, zoom]).toEqual([expect.closeTo(20, 6), expect.closeTo(5, 6)]);
    expect(camera()).toEqual({ lng: 20, lat: 10, zoom: 5, bearing: 0, pitch: 0 });
  });

  it('goes to what is selected, also where a link had put it, and tells so', async () => {
    const { explorer, camera } = await show('?camera=6/-33/144');
    act(() => explorer.select(explorer.rowOf('balad')));
    await waitFor(() => expect(camera()!.lng).toBeCloseTo(44.36, 3));
  });

  it('stays where a link has put it though an event is selected', async () => {
    const { camera, lookAround } = await show('?event=balad&camera=6/-33/144');
    expect(lookAround.mock.lastCall![1]).toBeCloseTo(6, 6);
    expect(camera()).toEqual({ lng: 144, lat: -33, zoom: 6, bearing: 0, pitch: 0 });
  });
});
