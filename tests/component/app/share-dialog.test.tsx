import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lateActions, StoryHeader } from '#app/page/story-header.tsx';
import { embedChoice, plainForm } from '#app/share/share-choice.ts';
import { listenForShortcuts } from '#app/shell/shortcuts.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { withoutLayout } from '../layout.ts';
import { withModals } from '../modals.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

const writeText = vi.fn<(text: string) => Promise<void>>();
const narrowed = '?event=fire&window=2020-05-02/2020-05-09';

// A busy machine takes its time over the first import.
beforeAll(async () => {
  await Promise.all([import('#app/share/share-dialog.tsx'), lateActions.load()]);
}, 60_000);
beforeEach(() => {
  withoutLayout();
  withModals();
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
  history.replaceState(null, '', '/?story=reader&utm_source=x');
});
afterEach(() => void vi.useRealTimers());

const shareButton = () => screen.getByRole('button', { name: 'Share this view' });
const dialog = () => screen.queryByRole('dialog', { name: 'Share' });
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const code = () => field('Paste this into the page').value;
const radio = (name: string) => screen.getByRole('radio', { name });
const preview = () => document.querySelector('iframe')!;
/** What the preview opens, as a page reads its address. */
const previewed = () => Object.fromEntries(new URL(preview().src).searchParams);

async function openShare(link = '') {
  const opened = renderOn(readerStory(), <StoryHeader />, link);
  await userEvent.click(shareButton());
  await screen.findByRole('dialog', { name: 'Share' });
  return opened;
}
async function openEmbed(link = narrowed) {
  const opened = await openShare(link);
  await userEvent.click(screen.getByRole('tab', { name: 'Embed' }));
  return opened;
}

test('Enter right after opening copies the link to the view as it is now, not as the address bar has it', async () => {
  const { explorer } = renderOn(readerStory(), <StoryHeader />);
  act(() => {
    explorer.play();
    explorer.visit(explorer.rowOf('fire')!);
  });
  act(() => shareButton().focus());
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: 'Share' });
  expect(explorer.state().isPlaying).toBe(false);
  await userEvent.keyboard('{Enter}');
  const [link] = writeText.mock.calls[0]!;
  expect(new URL(link).origin).toBe(location.origin);
  expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({ utm_source: 'x', event: 'fire' });
  expect(field('Link to this view').value).toBe(link);
  expect(within(dialog()!).getByRole('status')).toHaveTextContent('Copied');
});

test('the link follows a map that comes to rest while the dialog is open', async () => {
  const { explorer } = await openShare();
  act(() => explorer.moveCamera({ lng: 44, lat: 33, zoom: 6, bearing: 0, pitch: 0 }));
  expect(field('Link to this view').value).toContain('camera=6/33/44');
});

test('where copying is refused the text is selected, to be copied by hand', async () => {
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await openShare();
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  const link = field('Link to this view');
  expect(link).toHaveFocus();
  expect(link.value.slice(link.selectionStart, link.selectionEnd)).toBe(link.value);
  expect(within(dialog()!).getByRole('status')).toHaveTextContent('copy it yourself');
});

test('says that it is copied for four seconds, counted from the last time', async () => {
  await openShare();
  vi.useFakeTimers();
  const copy = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy link' })));
  const said = within(dialog()!).getByRole('status');
  await copy();
  act(() => void vi.advanceTimersByTime(3000));
  await copy();
  act(() => void vi.advanceTimersByTime(3000));
  expect(said).toHaveTextContent('Copied');
  act(() => void vi.advanceTimersByTime(1000));
  expect(said).toBeEmptyDOMElement();
});

test('gives the focus back when it closes, and keeps its keys from the page', async () => {
  const { explorer } = await openShare('?event=fire');
  const ends = listenForShortcuts(explorer);
  const { selected } = explorer.state();
  await userEvent.keyboard('n');
  await userEvent.keyboard('k');
  await userEvent.keyboard('{Escape}');
  expect(explorer.state()).toMatchObject({ selected, isPlaying: false });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(dialog()).toBeNull();
  expect(shareButton()).toHaveFocus();
  ends();
});

test('a click beside it closes it, and one that only ends there does not', async () => {
  await openShare();
  fireEvent.pointerDown(field('Link to this view'));
  fireEvent.click(dialog()!);
  expect(dialog()).not.toBeNull();
  fireEvent.pointerDown(dialog()!);
  await act(async () => void fireEvent.click(dialog()!));
  expect(dialog()).toBeNull();
});

test('offers to send the link where the system can and a finger points', async () => {
  const send = vi
    .fn<(what: ShareData) => Promise<void>>()
    .mockRejectedValue(new DOMException('', 'AbortError'));
  Object.defineProperty(navigator, 'share', { value: send, configurable: true });
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  await openShare('?event=fire');
  await userEvent.click(screen.getByRole('button', { name: 'Send…' }));
  expect(send).toHaveBeenCalledWith({ title: readerStory().title, url: field('Link to this view').value });
});

test('does not offer to send it from a controller', async () => {
  Object.defineProperty(navigator, 'share', { value: vi.fn(), configurable: true });
  await openShare();
  expect(screen.queryByRole('button', { name: 'Send…' })).toBeNull();
});

test('begins no preview before the embed is asked for; arrows go there', async () => {
  await openShare();
  expect(document.querySelector('iframe')).toBeNull();
  act(() => screen.getByRole('tab', { name: 'Link' }).focus());
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Embed' })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'Embed' })).toContainElement(preview());
  expect(preview().closest('[inert]')).not.toBeNull();
});

test('the embed opens with the event and the window of the view, unless they are left out', async () => {
  const { explorer } = await openEmbed();
  act(() => explorer.moveCamera({ lng: 44, lat: 33, zoom: 6, bearing: 0, pitch: 0 }));
  expect(previewed()).toEqual({ story: 'reader', event: 'fire', window: '2020-05-02/2020-05-09' });
  await userEvent.click(screen.getByRole('checkbox', { name: '“The mill burns”' }));
  expect(code()).not.toContain('event=fire');
  expect(code()).toContain('window=2020-05-02/2020-05-09');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Dates: 2–9 May 2020$/ }));
  expect(code()).not.toContain('window=');
});

test('offers no start where the view is the story’s opening', async () => {
  await openEmbed('');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('names the story as the address does, else as the page that was written for it, else by its id', async () => {
  expect(embedded('?story=stories/a.geojson', 'page')).toBe('stories/a.geojson');
  expect(embedded('', 'page')).toBe('page');
  expect(embedded('')).toBe('reader');
});

function embedded(query: string, ownStory?: string): string {
  const story = readerStory();
  const explorer = createExplorer(story, createEventTable(story));
  return embedChoice(explorer, plainForm, `https://maps.example/a/page.html${query}`, ownStory).story;
}

test('the theme goes into the code at once, and into the preview once the choice has rested', async () => {
  await openEmbed('');
  const before = preview();
  await userEvent.click(radio('Dark'));
  expect(code()).toContain('&amp;theme=dark"');
  expect(preview()).toBe(before);
  await vi.waitFor(() => expect(previewed()).toMatchObject({ theme: 'dark' }));
  // A frame that goes on to another page is a step that “back” undoes.
  expect(preview()).not.toBe(before);
});

test('the code and the height go together: only a script can follow the width', async () => {
  await openEmbed();
  expect(radio('Iframe and script')).toBeChecked();
  expect(radio('Adapts to the width')).toBeChecked();
  expect(code()).toContain('embed.js');
  await userEvent.click(radio('Fixed'));
  expect(radio('Iframe')).toBeChecked();
  expect(code()).not.toContain('embed.js');
  await userEvent.click(radio('Iframe and script'));
  expect(radio('Adapts to the width')).toBeChecked();
  await userEvent.click(radio('Custom element'));
  expect(radio('Adapts to the width')).toBeChecked();
  expect(code()).toMatch(/<dateline-story story="reader" event="fire" window="[^"]*">/);
  await userEvent.click(radio('Fixed'));
  expect(radio('Custom element')).toBeChecked();
  expect(code()).toMatch(/<dateline-story [^>]*height="640">/);
  expect(preview()).toHaveAttribute('height', '640');
});

test('a fixed height is taken once it makes sense, and the preview has it', async () => {
  await openEmbed();
  await userEvent.click(radio('Fixed'));
  const pixels = screen.getByRole('spinbutton', { name: 'Height in pixels' });
  await userEvent.clear(pixels);
  await userEvent.type(pixels, '70');
  expect(pixels).toBeInvalid();
  expect(code()).toContain('height="640"');
  await userEvent.type(pixels, '0');
  expect(pixels).toBeValid();
  expect(code()).toContain('height="700"');
  expect(preview()).toHaveAttribute('height', '700');
});

test('the preview is as wide as what is to hold it', async () => {
  await openEmbed();
  for (const [name, width, height] of [
    ['Phone', '360', '600'],
    ['Column', '640', '620'],
    ['Wide', '960', '660'],
  ]) {
    await userEvent.click(radio(name!));
    expect(preview()).toHaveAttribute('width', width);
    expect(preview()).toHaveAttribute('height', height);
  }
});

test('what was chosen is still chosen after a look at the link', async () => {
  await openEmbed();
  await userEvent.click(radio('Dark'));
  await userEvent.click(screen.getByRole('tab', { name: 'Link' }));
  expect(document.querySelector('iframe')).toBeNull();
  await userEvent.click(screen.getByRole('tab', { name: 'Embed' }));
  expect(radio('Dark')).toBeChecked();
});
