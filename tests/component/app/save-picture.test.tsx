import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lateActions, StoryHeader } from '#app/page/story-header.tsx';
import type { MapPictures } from '#map/map-pictures.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

const saving = vi.hoisted(() => ({ done: () => {}, fail: (_: Error) => {}, times: 0 }));
vi.mock('#app/picture/picture-file.ts', () => ({
  savePicture: () =>
    new Promise<void>((resolve, reject) => {
      saving.times++;
      saving.done = resolve;
      saving.fail = reject;
    }),
}));

const pictures = { current: null as MapPictures | null };
const button = () => screen.getByRole('button', { name: /picture/i });
const outcome = () => button().parentElement?.querySelector('[role="status"]');
const press = () =>
  act(async () => {
    fireEvent.click(button());
    await vi.dynamicImportSettled();
  });

beforeAll(async () => void (await lateActions.load()));
beforeEach(() => {
  saving.times = 0;
  renderOn(readerStory(), <StoryHeader pictures={pictures} />);
});
afterEach(() => void vi.useRealTimers());

test('says that it is at work, makes one picture however often it is pressed, and says that it is saved', async () => {
  expect(button()).toHaveAccessibleName('Save picture of this view');
  await press();
  expect(button()).toHaveAttribute('aria-busy', 'true');
  await press();
  expect(saving.times).toBe(1);
  await act(async () => saving.done());
  expect(button()).toHaveAttribute('aria-busy', 'false');
  expect(outcome()).toHaveTextContent('Picture saved');
});

test('says so for four seconds', async () => {
  await press();
  vi.useFakeTimers();
  await act(async () => saving.done());
  act(() => void vi.advanceTimersByTime(3999));
  expect(outcome()).toHaveTextContent('Picture saved');
  act(() => void vi.advanceTimersByTime(1));
  expect(outcome()).toBeEmptyDOMElement();
});

test('says when no picture could be made, and reports why', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  await press();
  await act(async () => saving.fail(new Error('no PNG')));
  expect(outcome()).toHaveTextContent('Couldn’t save the picture');
  expect(reported).toHaveBeenCalledWith(new Error('no PNG'));
  vi.unstubAllGlobals();
});
