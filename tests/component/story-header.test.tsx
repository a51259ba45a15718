import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoryHeader } from '#app/story-header.tsx';
import { readerStory, renderOn } from './reader-on-story.tsx';

const writeText = vi.fn<(text: string) => Promise<void>>();
const copyLink = async () => {
  const calls = writeText.mock.calls.length;
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy link to this view' })));
  // The code that writes a link comes when it is first wanted.
  await act(() => vi.waitFor(() => expect(writeText).toHaveBeenCalledTimes(calls + 1)));
};
const status = () => screen.getByRole('status');

beforeEach(() => {
  vi.useFakeTimers();
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  history.replaceState(null, '', '/?utm_source=x');
});
afterEach(() => void vi.useRealTimers());

test('copies the link to the view as it is now, not as the address bar last had it', async () => {
  const { explorer } = renderOn(readerStory(), <StoryHeader />);
  act(() => {
    explorer.play();
    explorer.visit(explorer.rowOf('fire')!);
  });
  await copyLink();
  expect(location.search).toBe('?utm_source=x');
  const [link] = writeText.mock.calls[0]!;
  expect(new URL(link).origin).toBe(location.origin);
  expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({ utm_source: 'x', event: 'fire' });
  expect(status()).toHaveTextContent('Link copied');
});

test('says so for four seconds, counted from the last copy', async () => {
  renderOn(readerStory(), <StoryHeader />);
  await copyLink();
  act(() => void vi.advanceTimersByTime(3000));
  await copyLink();
  act(() => void vi.advanceTimersByTime(3000));
  expect(status()).toHaveTextContent('Link copied');
  act(() => void vi.advanceTimersByTime(1000));
  expect(status()).toBeEmptyDOMElement();
});

test('shows the link selected where copying is not allowed', async () => {
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  renderOn(readerStory(), <StoryHeader />, '?event=fire');
  await copyLink();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this view' });
  expect(field).toHaveFocus();
  expect(field.value).toMatch(/\?utm_source=x&event=fire/);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  expect(status()).toHaveTextContent('Copy it from this field:');
});
