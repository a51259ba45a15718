import { createEvent, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interruptPlay } from '#app/shell/interrupt-play.ts';
import { listenForShortcuts } from '#app/shell/shortcuts.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { readerStory } from '../reader/reader-on-story.tsx';

let explorer: Explorer;
let ends: (() => void)[];

beforeEach(() => {
  const story = readerStory();
  explorer = createExplorer(story, createEventTable(story), parsePermalink(''));
  explorer.select(1);
  ends = [interruptPlay(explorer), listenForShortcuts(explorer)];
});
afterEach(() => {
  for (const end of ends) end();
  vi.restoreAllMocks();
});

function page() {
  const { getByText, getByLabelText } = render(
    <>
      <p>words</p>
      <button type="button">Cite</button>
      <div data-steers-play>
        <button type="button">Pause</button>
        <input aria-label="speed" />
      </div>
    </>,
  );
  return {
    words: getByText('words'),
    cite: getByText('Cite'),
    pause: getByText('Pause'),
    speed: getByLabelText('speed'),
  };
}

const isPlaying = () => explorer.state().isPlaying;
function plays() {
  explorer.play();
  return explorer;
}

describe('play is interrupted', () => {
  it.each([
    ['a finger on the page', () => fireEvent.pointerDown(page().words)],
    ['the wheel', () => fireEvent.wheel(page().words)],
    ['an arrow key', () => fireEvent.keyDown(page().words, { key: 'ArrowRight' })],
    ['a letter', () => fireEvent.keyDown(page().words, { key: 'x' })],
    ['the space bar on a button', () => fireEvent.keyDown(page().cite, { key: ' ' })],
    [
      'the space bar elsewhere, which is the key of play',
      () => fireEvent.keyDown(page().words, { key: ' ' }),
    ],
    ['k, the key of play', () => fireEvent.keyDown(page().words, { key: 'k' })],
  ])('by %s, and the event stays open', (_, interrupt) => {
    plays();
    interrupt();
    expect(explorer.state()).toMatchObject({ isPlaying: false, selected: 1 });
  });

  it('by Escape, which closes the event only the next time', () => {
    plays();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(explorer.state()).toMatchObject({ isPlaying: false, selected: 1 });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(explorer.state().selected).toBeNull();
  });

  it('by n, which goes on to the next event by hand', () => {
    plays();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(explorer.state()).toMatchObject({ isPlaying: false, selected: 2 });
  });

  it('by a tab that is hidden', () => {
    plays();
    fireEvent(document, createEvent('visibilitychange', document));
    expect(isPlaying()).toBe(true);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fireEvent(document, createEvent('visibilitychange', document));
    expect(isPlaying()).toBe(false);
  });
});

describe('play goes on', () => {
  it.each([
    ['while its own buttons are pressed', () => fireEvent.pointerDown(page().pause)],
    ['while a key changes its speed', () => fireEvent.keyDown(page().speed, { key: 'ArrowUp' })],
    ['while Tab moves the focus', () => fireEvent.keyDown(page().words, { key: 'Tab' })],
    ['while something is copied', () => fireEvent.keyDown(page().words, { key: 'c', ctrlKey: true })],
  ])('%s', (_, act) => {
    plays();
    act();
    expect(isPlaying()).toBe(true);
  });

  it('once the listening has ended', () => {
    plays();
    for (const end of ends) end();
    fireEvent.pointerDown(page().words);
    expect(isPlaying()).toBe(true);
  });
});

describe('in a longer page', () => {
  beforeEach(() => {
    for (const end of ends) end();
    ends = [interruptPlay(explorer, 'cooperative')];
  });
  const finger = { pointerType: 'touch' };
  const scrolling = (element: HTMLElement, scrollTop: number) => {
    element.style.overflowY = 'auto';
    Object.defineProperties(element, { scrollHeight: { value: 300 }, clientHeight: { value: 100 } });
    element.scrollTop = scrollTop;
    return element;
  };

  it.each([
    ['the wheel that scrolls that page', () => fireEvent.wheel(page().words, { deltaY: 40 })],
    [
      'the wheel over a text that is scrolled to its end',
      () => fireEvent.wheel(scrolling(page().words, 200), { deltaY: 40 }),
    ],
    [
      'a finger that the browser takes back, to scroll',
      () => {
        const { words } = page();
        fireEvent.pointerDown(words, finger);
        fireEvent.pointerCancel(words, finger);
      },
    ],
  ])('play goes on under %s', (_, act) => {
    plays();
    act();
    expect(isPlaying()).toBe(true);
  });

  it.each([
    ['the wheel with Ctrl, which zooms', () => fireEvent.wheel(page().words, { deltaY: 40, ctrlKey: true })],
    [
      'the wheel that scrolls a text of ours',
      () => fireEvent.wheel(scrolling(page().words, 0), { deltaY: 40 }),
    ],
    ['the mouse', () => fireEvent.pointerDown(page().words, { pointerType: 'mouse' })],
    [
      'a finger that taps',
      () => {
        const { words } = page();
        fireEvent.pointerDown(words, finger);
        fireEvent.pointerUp(words, finger);
      },
    ],
  ])('play is interrupted by %s', (_, act) => {
    plays();
    act();
    expect(isPlaying()).toBe(false);
  });
});
