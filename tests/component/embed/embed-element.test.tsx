import { act, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginOnPage } from '#embed/host-page.ts';
import type { DatelineStoryElement, DatelineStoryEventMap } from '#embed/host-types.ts';

const site = 'https://maps.example/dateline/';
const origin = 'https://maps.example';
const facts = { story: 'fire', title: 'A fire', lang: 'en', events: 3 };

/** What the page has posted to its frames. */
let posted: { to: Window; message: Record<string, unknown>; target: string }[] = [];
let resized: ((entries: { target: Element }[]) => void) | undefined;
let width = 800;

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: typeof resized) {
        resized = callback;
      }
      observe() {}
      unobserve() {}
    },
  );
  vi.spyOn(HTMLIFrameElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  beginOnPage(site);
});
beforeEach(() => {
  posted = [];
  width = 800;
});
afterEach(() => {
  document.body.innerHTML = '';
  vi.useRealTimers();
});

/** Lets what waits for this turn happen, the page's observer included. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

const frameIn = (element: ParentNode) => element.querySelector('iframe')!;

/** Puts HTML on the page, and listens in on what is posted to its frames. */
async function place(html: string): Promise<DatelineStoryElement> {
  document.body.innerHTML = html;
  await turn();
  listenIn();
  return document.querySelector('dateline-story')!;
}
function listenIn() {
  for (const { contentWindow } of document.querySelectorAll('iframe')) {
    const to = contentWindow!;
    vi.spyOn(to, 'postMessage').mockImplementation(((message: Record<string, unknown>, target: string) =>
      posted.push({ to, message, target })) as never);
  }
}

/** Says something as a frame does. */
function say(iframe: HTMLIFrameElement, notice: object, from: { origin?: string; source?: Window } = {}) {
  window.dispatchEvent(
    new MessageEvent('message', {
      data: { dateline: 1, ...notice },
      origin: from.origin ?? origin,
      source: from.source ?? iframe.contentWindow!,
    }),
  );
}
const ready = (element: ParentNode) => say(frameIn(element), { type: 'ready', ...facts });

/** Answers what was posted, all but hellos. */
function answer(element: ParentNode, error?: string) {
  const calls = posted.map(({ message }) => message.call).filter((call) => call !== undefined);
  say(frameIn(element), { type: 'answer', calls, ...(error ? { error } : {}) });
}
/** The commands that were posted, without envelope and call. */
const commands = () => posted.map(({ message: { dateline, call, ...command } }) => command);

/** What an element tells, as it tells it. */
function follow(element: DatelineStoryElement): unknown[] {
  const heard: unknown[] = [];
  const types: (keyof DatelineStoryEventMap)[] = [
    'ready',
    'select',
    'window',
    'playhead',
    'play',
    'pause',
    'error',
  ];
  for (const type of types) element.addEventListener(type, (event) => heard.push([type, event.detail]));
  return heard;
}

describe('the frame of <dateline-story>', () => {
  it('is made of the attributes, beside the script, as the snippets write it', async () => {
    const element = await place(
      '<dateline-story story="fire" event="start" window="2019-08/2019-09" theme="dark" lang="ar" ui="key">Wait</dateline-story>',
    );
    const iframe = frameIn(element);
    const address = new URL(iframe.src);
    expect(address.origin + address.pathname).toBe(`${site}embed.html`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      story: 'fire',
      event: 'start',
      window: '2019-08/2019-09',
      theme: 'dark',
      lang: 'ar',
      ui: 'key',
    });
    expect(iframe.getAttribute('loading')).toBe('lazy');
    expect(iframe.getAttribute('allow')).toBe('clipboard-write');
    expect(iframe.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(iframe.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    expect(iframe.title).toBe('Map and timeline');
    ready(element);
    expect(iframe.title).toBe('A fire');
  });

  it('holds a file of events where it names one in place of a story', async () => {
    const element = await place(
      '<dateline-story events="events/a.csv" columns="start=When"></dateline-story>',
    );
    expect(Object.fromEntries(new URL(frameIn(element).src).searchParams)).toEqual({
      events: 'events/a.csv',
      columns: 'start=When',
    });
  });

  it.each([
    ['https://other.example/maps/', 'https://other.example/maps/embed.html?story=fire'],
    ['https://other.example/maps', 'https://other.example/maps/embed.html?story=fire'],
    [
      'https://other.example/embed.html?camera=3/1/2',
      'https://other.example/embed.html?camera=3%2F1%2F2&story=fire',
    ],
    ['/maps/', `${location.origin}/maps/embed.html?story=fire`],
  ])('is where src says: %s', async (src, expected) => {
    const element = await place(`<dateline-story src="${src}" story="fire"></dateline-story>`);
    expect(frameIn(element).src).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', 'http://['])(
    'is none where src is no web address: %s',
    async (src) => {
      const element = await place(`<dateline-story src="${src}" story="fire"></dateline-story>`);
      expect(frameIn(element)).toBeNull();
      await expect(element.ready).rejects.toThrow('web address');
    },
  );

  it('comes with the story, where that is said later', async () => {
    const element = await place('<dateline-story></dateline-story>');
    await expect(element.ready).rejects.toThrow('no story');
    element.setAttribute('story', 'fire');
    await turn();
    expect(frameIn(element).src).toBe(`${site}embed.html?story=fire`);
    ready(element);
    await expect(element.ready).resolves.toEqual(facts);
  });

  it('is made once the attributes that a page sets after placing the element are there', async () => {
    const element = document.createElement('dateline-story');
    document.body.append(element);
    element.setAttribute('story', 'fire');
    element.setAttribute('lang', 'ar');
    const opening = element.ready;
    await turn();
    expect(frameIn(element).src).toBe(`${site}embed.html?story=fire&lang=ar`);
    ready(element);
    await expect(opening).resolves.toEqual(facts);
  });

  it('is another one where the page has put another in its place', async () => {
    const inside = `<iframe src="${site}embed.html?story=fire"></iframe>`;
    const element = await place(`<dateline-story story="fire">${inside}</dateline-story>`);
    ready(element);
    element.innerHTML = inside;
    await turn();
    expect(frameIn(element).style.height).toBe('660px');
    ready(element);
    await expect(element.ready).resolves.toEqual(facts);
    element.textContent = '';
    element.setAttribute('story', 'water');
    await turn();
    expect(frameIn(element).src).toContain('story=water');
  });

  it('waits where the one inside has no address yet', async () => {
    const element = await place(
      `<dateline-story story="fire"><iframe data-src="${site}embed.html?story=fire"></iframe></dateline-story>`,
    );
    expect(element.querySelectorAll('iframe')).toHaveLength(1);
    frameIn(element).src = `${site}embed.html?story=fire`;
    await turn();
    ready(element);
    await expect(element.ready).resolves.toEqual(facts);
  });

  it('is not asked for its story while it still holds another', async () => {
    const element = await place(
      `<dateline-story><iframe src="${site}embed.html?story=fire"></iframe></dateline-story>`,
    );
    ready(element);
    const postMessage = vi.fn();
    vi.spyOn(frameIn(element), 'contentDocument', 'get').mockReturnValue(null);
    vi.spyOn(frameIn(element), 'contentWindow', 'get').mockReturnValue({ postMessage } as unknown as Window);
    frameIn(element).src = `${site}embed.html?story=water`;
    await turn();
    expect(postMessage).not.toHaveBeenCalled();
  });

  it('may move with its element, and who waits for the story gets it', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const opening = element.ready;
    document.body.append(element);
    await turn();
    ready(element);
    await expect(opening).resolves.toEqual(facts);
  });

  it('is the one inside, where there is one', async () => {
    const element = await place(
      `<dateline-story story="fire"><iframe src="https://other.example/embed.html?story=fire"></iframe><p>Read on</p></dateline-story>`,
    );
    expect(element.querySelectorAll('iframe')).toHaveLength(1);
    expect(element.textContent).toBe('Read on');
    expect(frameIn(element).style.height).toBe('660px');
    say(frameIn(element), { type: 'ready', ...facts }, { origin: 'https://other.example' });
    await expect(element.ready).resolves.toEqual(facts);
  });

  it('waits for the page to be read to its end, and keeps its room', async () => {
    const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const element = document.createElement('dateline-story');
    element.setAttribute('story', 'fire');
    document.body.append(element);
    expect(frameIn(element)).toBeNull();
    expect(element.style.minHeight).toBe('600px');
    element.innerHTML = `<iframe src="${site}embed.html?story=fire&event=end"></iframe>`;
    await turn();
    expect(element.style.minHeight).toBe('');
    expect(frameIn(element).style.height).toBe('660px');
    reading.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(element.querySelectorAll('iframe')).toHaveLength(1);
  });
});

describe('its height', () => {
  it('is what the width asks for, at once and as the width changes', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const iframe = frameIn(element);
    expect(iframe.style.height).toBe('660px');
    width = 390;
    resized?.([{ target: iframe }]);
    expect(iframe.style.height).toBe('600px');
  });

  it('is more where the frame asks for more, until it asks for less', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const iframe = frameIn(element);
    say(iframe, { type: 'height', height: 900 });
    expect(iframe.style.height).toBe('900px');
    width = 390;
    resized?.([{ target: iframe }]);
    expect(iframe.style.height).toBe('900px');
    say(iframe, { type: 'height', height: 600 });
    expect(iframe.style.height).toBe('600px');
  });

  it('stays what the page has given it where what follows is on screen, until the width changes', async () => {
    const rect = { top: 20, width } as DOMRect;
    const seen = vi.spyOn(HTMLIFrameElement.prototype, 'getBoundingClientRect').mockReturnValue(rect);
    await place(`<iframe src="${site}embed.html?story=fire" style="height: 640px"></iframe>`);
    seen.mockRestore();
    const iframe = frameIn(document);
    say(iframe, { type: 'height', height: 660 });
    expect(iframe.style.height).toBe('640px');
    say(iframe, { type: 'height', height: 800 });
    expect(iframe.style.height).toBe('800px');
    width = 390;
    say(iframe, { type: 'height', height: 600 });
    expect(iframe.style.height).toBe('600px');
  });

  it('is what the width asks for where what follows is not on screen', async () => {
    const rect = { top: 400, width } as DOMRect;
    const seen = vi.spyOn(HTMLIFrameElement.prototype, 'getBoundingClientRect').mockReturnValue(rect);
    await place(`<iframe src="${site}embed.html?story=fire" style="height: 640px"></iframe>`);
    seen.mockRestore();
    expect(frameIn(document).style.height).toBe('660px');
  });

  it.each([1, -5, Number.NaN, 1e9, '900', null])('is not less, nor %s', async (height) => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    say(frameIn(element), { type: 'height', height });
    expect(frameIn(element).style.height).toBe('660px');
  });

  it('stays where the attribute fixes it', async () => {
    const element = await place('<dateline-story story="fire" height="500"></dateline-story>');
    const iframe = frameIn(element);
    expect(iframe.style.height).toBe('500px');
    say(iframe, { type: 'height', height: 900 });
    expect(iframe.style.height).toBe('500px');
    element.setAttribute('height', '550');
    expect(iframe.style.height).toBe('550px');
    element.setAttribute('height', '100%');
    expect(iframe.style.height).not.toBe('100px');
    element.removeAttribute('height');
    expect(iframe.style.height).toBe('900px');
  });
});

describe('what is asked of the element', () => {
  it('waits until the story is open, then goes to the frame’s origin, and is done when it answers', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const done = vi.fn();
    const all = [
      element.select('start'),
      element.scrubTo('2019-08-20'),
      element.setWindow(null),
      element.play(),
      element.pause(),
      element.setTheme('dark'),
    ];
    for (const one of all) one.then(done);
    await turn();
    expect(posted).toEqual([]);
    ready(element);
    await turn();
    expect(commands()).toEqual([
      { type: 'select', id: 'start' },
      { type: 'scrubTo', edtf: '2019-08-20' },
      { type: 'setWindow', edtf: null },
      { type: 'play' },
      { type: 'pause' },
      { type: 'setTheme', theme: 'dark' },
    ]);
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set([origin]));
    expect(done).not.toHaveBeenCalled();
    answer(element);
    await Promise.all(all);
    expect(done).toHaveBeenCalledTimes(6);
  });

  it('is refused in the frame’s words', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    ready(element);
    const asked = element.select('nowhere');
    await turn();
    answer(element, 'no event has the id “nowhere”');
    await expect(asked).rejects.toThrow('no event has the id “nowhere”');
  });

  it('is refused where the frame does not answer', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    ready(element);
    vi.useFakeTimers();
    const asked = element.play();
    const refused = expect(asked).rejects.toThrow('does not answer');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
  });

  it('is refused where the element goes, or the story does not open', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    ready(element);
    const asked = element.play();
    await turn();
    element.remove();
    await expect(asked).rejects.toThrow('the embed was removed');
    document.body.append(element);
    const early = element.play();
    element.remove();
    await expect(early).rejects.toThrow('the embed was removed');

    const other = await place('<dateline-story story="water"></dateline-story>');
    const waiting = other.play();
    const heard = follow(other);
    say(frameIn(other), { type: 'error', message: 'There is no such story.' });
    await expect(waiting).rejects.toThrow('There is no such story.');
    await expect(other.ready).rejects.toThrow('There is no such story.');
    expect(heard).toEqual([['error', { message: 'There is no such story.' }]]);
    // The reader has tried again.
    ready(other);
    await expect(other.ready).resolves.toEqual(facts);
  });

  it('says hello to a frame that does not know yet whom it tells', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const heard = follow(element);
    say(frameIn(element), { type: 'ready' });
    expect(commands()).toEqual([{ type: 'hello' }]);
    expect(heard).toEqual([]);
  });

  it('goes to an opaque frame without a name to send it to', async () => {
    const element = await place(
      `<dateline-story><iframe sandbox="allow-scripts" src="${site}embed.html?story=fire"></iframe></dateline-story>`,
    );
    ready(element);
    expect(posted).toEqual([]);
    say(frameIn(element), { type: 'ready', ...facts }, { origin: 'null' });
    element.play().catch(() => {});
    await turn();
    expect(posted.map(({ target, message }) => [target, message.type])).toEqual([['*', 'play']]);
  });
});

describe('what the element tells', () => {
  it('comes from an opaque frame where the page itself is in a sandbox', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const sandboxed = vi.spyOn(window, 'origin', 'get').mockReturnValue('null');
    say(frameIn(element), { type: 'ready' }, { origin: 'null' });
    sandboxed.mockRestore();
    expect(posted.map(({ message, target }) => [message.type, target])).toEqual([['hello', '*']]);
  });

  it('is what its frame tells, and stays on the element', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const heard = follow(element);
    const above = vi.fn();
    document.body.addEventListener('select', above);
    ready(element);
    const iframe = frameIn(element);
    say(iframe, { type: 'select', id: 'start', title: 'It starts' });
    say(iframe, { type: 'window', edtf: '2019-08/2019-09' });
    say(iframe, { type: 'playhead', edtf: null });
    say(iframe, { type: 'play' });
    say(iframe, { type: 'pause' });
    say(iframe, { type: 'error', message: 'Something.' });
    expect(heard).toEqual([
      ['ready', facts],
      ['select', { id: 'start', title: 'It starts' }],
      ['window', { edtf: '2019-08/2019-09' }],
      ['playhead', { edtf: null }],
      ['play', {}],
      ['pause', {}],
      ['error', { message: 'Something.' }],
    ]);
    expect(above).not.toHaveBeenCalled();
  });

  it('is nothing that comes from another window or another origin, or is no message', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story><iframe id="other"></iframe>');
    const heard = follow(element);
    const other = document.querySelector<HTMLIFrameElement>('#other')!.contentWindow!;
    const iframe = frameIn(element);
    say(iframe, { type: 'ready', ...facts }, { origin: 'https://evil.example' });
    say(iframe, { type: 'ready', ...facts }, { origin: 'null' });
    say(iframe, { type: 'ready', ...facts }, { source: other });
    say(iframe, { type: 'ready', ...facts }, { source: window });
    say(iframe, { type: 'height', height: 2000 }, { origin: 'https://evil.example' });
    say(iframe, { type: 'select', id: 7 });
    say(iframe, { dateline: 2, type: 'play' });
    expect(heard).toEqual([]);
    expect(iframe.style.height).toBe('660px');
  });

  it('is told apart where there are several', async () => {
    await place(
      '<dateline-story story="fire"></dateline-story><dateline-story story="water"></dateline-story>',
    );
    const [fire, water] = document.querySelectorAll('dateline-story');
    const heard = follow(fire!);
    ready(water!);
    say(frameIn(water!), { type: 'select', id: 'flood' });
    expect(heard).toEqual([]);
    await expect(water!.ready).resolves.toEqual(facts);
  });
});

describe('an attribute that changes', () => {
  it('is followed by the open story, together with others and in one order', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const iframe = frameIn(element);
    ready(element);
    element.setAttribute('theme', 'dark');
    element.setAttribute('event', 'start');
    element.setAttribute('playhead', '2019-08-20');
    element.setAttribute('window', '2019-08');
    await turn();
    expect(commands()).toEqual([
      { type: 'setWindow', edtf: '2019-08' },
      { type: 'scrubTo', edtf: '2019-08-20' },
      { type: 'select', id: 'start' },
      { type: 'setTheme', theme: 'dark' },
    ]);
    posted = [];
    element.removeAttribute('event');
    element.removeAttribute('theme');
    await turn();
    expect(commands()).toEqual([
      { type: 'select', id: null },
      { type: 'setTheme', theme: 'auto' },
    ]);
    expect(frameIn(element)).toBe(iframe);
  });

  it('is an error on the element where it cannot be followed', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    ready(element);
    const heard = follow(element);
    element.setAttribute('event', 'nowhere');
    await turn();
    answer(element, 'no event has the id “nowhere”');
    await turn();
    expect(heard).toEqual([['error', { message: 'no event has the id “nowhere”' }]]);
  });

  it.each([
    ['story', 'water', 'story=water'],
    ['lang', 'ar', 'story=fire&lang=ar'],
    ['ui', 'key', 'story=fire&ui=key'],
  ])('brings another frame where it must: %s', async (name, value, query) => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const before = frameIn(element);
    ready(element);
    const first = element.ready;
    element.setAttribute(name, value);
    await turn();
    expect(element.querySelectorAll('iframe')).toHaveLength(1);
    expect(frameIn(element)).not.toBe(before);
    expect(frameIn(element).src).toBe(`${site}embed.html?${query}`);
    expect(element.ready).not.toBe(first);
    ready(element);
    await expect(element.ready).resolves.toEqual(facts);
  });

  it('brings no other frame where it is set to what it is', async () => {
    const element = await place('<dateline-story story="fire"></dateline-story>');
    const before = frameIn(element);
    element.setAttribute('story', 'fire');
    await turn();
    expect(frameIn(element)).toBe(before);
  });

  it('follows React’s props', async () => {
    const { rerender, container } = render(<dateline-story story="fire" />);
    await turn();
    listenIn();
    ready(container);
    await act(async () => rerender(<dateline-story story="fire" event="start" />));
    await turn();
    expect(commands()).toEqual([{ type: 'select', id: 'start' }]);
  });
});

describe('a plain frame', () => {
  const plain = (src: string) => `<iframe src="${src}" height="640"></iframe>`;

  it('is sized where its page lies beside the script', async () => {
    await place(plain(`${site}embed.html?story=fire`));
    const iframe = frameIn(document);
    expect(iframe.style.height).toBe('660px');
    say(iframe, { type: 'height', height: 800 });
    expect(iframe.style.height).toBe('800px');
  });

  it('is sized when it comes later, deep in what comes', async () => {
    await place('');
    document.body.insertAdjacentHTML('beforeend', `<p>Text<b>${plain(`${site}embed.html`)}</b></p>`);
    await turn();
    expect(frameIn(document).style.height).toBe('660px');
  });

  it('is sized when it gets its address later, as lazy loaders do it, and let go of with another', async () => {
    await place(plain('about:blank'));
    const iframe = frameIn(document);
    expect(iframe.style.height).toBe('');
    iframe.src = `${site}embed.html?story=fire`;
    await turn();
    expect(iframe.style.height).toBe('660px');
    iframe.src = 'https://other.example/';
    await turn();
    say(iframe, { type: 'height', height: 800 });
    expect(iframe.style.height).toBe('660px');
  });

  it.each([
    'https://maps.example/other/embed.html',
    'https://evil.example/dateline/embed.html',
    'https://maps.example/dateline/',
  ])('is left alone elsewhere: %s', async (src) => {
    await place(plain(src));
    expect(frameIn(document).style.height).toBe('');
  });

  it('is sized beside a second script too, which does nothing else', async () => {
    await place(plain('https://other.example/embed.html'));
    expect(frameIn(document).style.height).toBe('');
    beginOnPage('https://other.example/');
    expect(frameIn(document).style.height).toBe('660px');
  });
});
