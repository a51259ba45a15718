import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConversation } from '#embed/conversation.ts';
import { NotFetched } from '#events/not-fetched.ts';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { timesOf } from '#events/times-by-unit.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { anExplorer, aStory, type EventSketch } from '../a-story.ts';
import { aFrame, hostOrigin } from './a-frame.ts';

const events: EventSketch[] = [
  { id: 'july', when: '2019-07-19', title: 'A strike in July' },
  { id: 'rocket', when: '2019-08-13', title: 'A rocket' },
  { id: 'depot', when: '2019-08-20?', title: 'The depot' },
];
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(how: Parameters<typeof aFrame>[0] & { least?: number } = {}) {
  const frame = aFrame(how);
  const view = { least: how.least ?? 0, themes: [] as string[] };
  const conversation = openConversation(
    { leastHeight: () => view.least, setTheme: (theme) => view.themes.push(theme) },
    frame.page,
  );
  return { ...frame, view, conversation };
}

/** One whose story is here, and whose first words have passed. */
function joined(how: Parameters<typeof open>[0] = {}) {
  const frame = open(how);
  const explorer = anExplorer(events);
  frame.conversation.join(explorer);
  frame.pass();
  return { ...frame, explorer };
}

/** What became of a command: null where it was done. */
function outcome(frame: ReturnType<typeof joined>, command: object): unknown {
  frame.forget();
  frame.say({ ...command, call: 7 });
  frame.pass();
  const [answer, ...more] = frame.heard('answer');
  expect(more).toEqual([]);
  expect(answer?.calls).toEqual([7]);
  return answer?.error ?? null;
}

describe('the height', () => {
  it('is said at once, before there is a story', () => {
    const { pass, heard } = open({ width: 800 });
    pass();
    expect(heard()).toEqual([{ type: 'height', height: 660 }]);
  });

  it('is what the width asks for, or what the page needs', () => {
    const { pass, heard, resizeTo, forget, view, conversation } = open({ width: 800, least: 700.2 });
    pass();
    expect(heard('height')).toEqual([{ type: 'height', height: 701 }]);
    forget();
    view.least = 0;
    resizeTo(390);
    pass();
    expect(heard('height')).toEqual([{ type: 'height', height: 600 }]);
    forget();
    conversation.measure();
    pass();
    expect(heard()).toEqual([]);
  });

  it('is not said while the frame is not displayed', () => {
    const { pass, heard } = open({ width: 0 });
    pass();
    expect(heard()).toEqual([]);
  });

  it('is said once for many changes of width at once, in our words and in those of other hosts', () => {
    const { pass, posted, forget, resizeTo } = open({ query: '?childId=map' });
    pass();
    forget();
    for (let width = 799; width > 300; width--) resizeTo(width);
    pass();
    expect(posted).toHaveLength(6);
    expect(posted.every(({ message }) => JSON.stringify(message).includes('600'))).toBe(true);
  });

  it('is told to iframe-resizer when its parent says hello', () => {
    const { hear, pass, posted, forget } = open();
    pass();
    forget();
    hear('[iFrameSizer]map:8:false:false:32');
    pass();
    expect(posted.map(({ message }) => message)).toEqual(['[iFrameSizer]map:660:800:init']);
    forget();
    hear('[iFrameSizer]resize');
    pass();
    expect(posted.map(({ message }) => message)).toEqual(['[iFrameSizer]map:660:800:size']);
  });
});

describe('the story', () => {
  it('is told when it is here', () => {
    expect(joined().heard('ready')).toEqual([
      { type: 'ready', story: 'test', title: 'A story', lang: 'en', events: 3 },
    ]);
  });

  it('is told with the number of all its events where only a part of them is here', () => {
    const from = day('2020-01-01');
    const times = timesOf({ unit: 'day', from, begun: [[3, 4]], over: [[3, 4]] });
    const whole = [from, day('2020-01-03')] as const;
    const frame = open();
    const story = aStory(events, { kinds: [{ id: 'a', label: 'A' }] });
    frame.conversation.join(createExplorer(story, createEventTable(story), undefined, { whole, times }));
    frame.pass();
    expect(frame.heard('ready')).toMatchObject([{ events: 7 }]);
  });

  it('is told as an error when it does not open, and every command with it', () => {
    const { conversation, say, pass, heard } = open();
    say({ type: 'select', id: 'july', call: 1 });
    pass();
    expect(heard('answer')).toEqual([]);
    conversation.fail('There is no such story.');
    pass();
    expect(heard('error')).toEqual([{ type: 'error', message: 'There is no such story.' }]);
    expect(heard('answer')).toEqual([{ type: 'answer', calls: [1], error: 'There is no such story.' }]);
  });

  it('is gone when its page breaks', () => {
    const frame = joined();
    frame.conversation.fail('Something went wrong.');
    frame.pass();
    expect(frame.heard('error')).toEqual([{ type: 'error', message: 'Something went wrong.' }]);
    expect(outcome(frame, { type: 'play' })).toBe('Something went wrong.');
    expect(frame.explorer.state().isPlaying).toBe(false);
  });

  it('keeps the commands that come before it, the last of each kind', () => {
    const { conversation, say, pass, heard } = open();
    say({ type: 'select', id: 'july', call: 1 });
    say({ type: 'select', id: 'rocket', call: 2 });
    say({ type: 'setTheme', theme: 'dark', call: 3 });
    pass();
    expect(heard('answer')).toEqual([{ type: 'answer', calls: [3] }]);
    const explorer = anExplorer(events);
    conversation.join(explorer);
    pass();
    expect(explorer.state().selected).toBe(explorer.rowOf('rocket'));
    expect(heard().map((notice) => notice.type)).toEqual(['height', 'answer', 'ready', 'select', 'answer']);
    expect(heard('answer')[1]).toEqual({ type: 'answer', calls: [1, 2] });
  });
});

describe('a command', () => {
  it('selects, and the host is told', () => {
    const frame = joined();
    expect(outcome(frame, { type: 'select', id: 'rocket' })).toBeNull();
    expect(frame.explorer.state().selected).toBe(1);
    expect(frame.heard('select')).toEqual([{ type: 'select', id: 'rocket', title: 'A rocket' }]);
    expect(outcome(frame, { type: 'select', id: null })).toBeNull();
    expect(frame.heard('select')).toEqual([{ type: 'select', id: null }]);
  });

  it('scrubs to a moment, and with null to the end', () => {
    const frame = joined();
    expect(outcome(frame, { type: 'scrubTo', edtf: '2019-08-13' })).toBeNull();
    expect(frame.explorer.state().playhead).toBe(day('2019-08-13'));
    expect(frame.heard('playhead')).toEqual([{ type: 'playhead', edtf: '2019-08-13' }]);
    expect(outcome(frame, { type: 'scrubTo', edtf: null })).toBeNull();
    expect(frame.explorer.state().playhead).toBeNull();
    expect(frame.heard('playhead')).toEqual([{ type: 'playhead', edtf: null }]);
  });

  it('narrows the window, with null to all of time, and takes open ends', () => {
    const frame = joined();
    expect(outcome(frame, { type: 'setWindow', edtf: '2019-08-13/2019-08-15' })).toBeNull();
    expect(frame.explorer.state().window).toEqual([day('2019-08-13'), day('2019-08-16')]);
    expect(frame.heard('window')).toEqual([{ type: 'window', edtf: '2019-08-13/2019-08-15' }]);
    expect(outcome(frame, { type: 'setWindow', edtf: '2019-08-13/..' })).toBeNull();
    expect(frame.explorer.state().window).toEqual([day('2019-08-13'), day('2019-08-21')]);
    expect(outcome(frame, { type: 'setWindow', edtf: null })).toBeNull();
    expect(frame.explorer.state().window).toBeNull();
  });

  it('plays and pauses, sets the theme, says hello', () => {
    const frame = joined();
    expect(outcome(frame, { type: 'play' })).toBeNull();
    expect(frame.heard('play')).toEqual([{ type: 'play' }]);
    expect(outcome(frame, { type: 'pause' })).toBeNull();
    expect(frame.heard('pause')).toEqual([{ type: 'pause' }]);
    expect(outcome(frame, { type: 'setTheme', theme: 'dark' })).toBeNull();
    expect(frame.view.themes).toEqual(['dark']);
    expect(outcome(frame, { type: 'hello' })).toBeNull();
    expect(frame.heard().map((notice) => notice.type)).toEqual(['height', 'ready', 'answer']);
  });

  it.each([
    [{ type: 'select', id: 'nowhere' }, 'no event has the id “nowhere”'],
    [{ type: 'scrubTo', edtf: '2019/2020' }, '“2019/2020” is a span of time'],
    [{ type: 'setWindow', edtf: '1990' }, 'lies outside the time of the story, 2019-07-19/2019-08-20'],
    [{ type: 'select', id: 7 }, 'this is no command'],
    [{ type: 'explode' }, 'this is no command'],
  ])('that cannot be done says why: %j', (command, reason) => {
    const frame = joined();
    const before = frame.explorer.state();
    expect(outcome(frame, command)).toContain(reason);
    expect(frame.explorer.state()).toBe(before);
  });

  it.each(['scrubTo', 'setWindow'])('to %s a date that is none says what is wrong with it', async (type) => {
    const { say } = await import('#words/problems.ts');
    const frame = joined();
    const before = frame.explorer.state();
    frame.forget();
    frame.say({ type, edtf: '20/08/2019', call: 7 });
    frame.pass();
    await vi.waitFor(() => expect(frame.heard('answer')).toHaveLength(1));
    expect(frame.heard('answer')[0]!.error).toBe(
      `“20/08/2019” is not an EDTF date, write for instance 2019-08-20. ${say('fixYearLast')}`,
    );
    expect(frame.explorer.state()).toBe(before);
  });

  it.each([
    ['depot', null],
    ['nowhere', 'no event has the id “nowhere”'],
    ['lost', 'the event with the id “lost” could not be fetched'],
  ])('to select “%s” of a set in tiles is answered once that has come, or has not', async (id, error) => {
    const frame = open();
    const story = aStory(events.slice(0, 1));
    let reach = () => {};
    const isReached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      whole: [day('2019-07-19'), day('2019-08-21')],
      around: async (_box, _zoom, keep) => {
        await isReached;
        if (keep === 'lost') throw new NotFetched('no tile');
        const part = aStory(events.filter((it) => it.id === 'july' || it.id === keep));
        const table = createEventTable(part);
        return { table, records: recordsOfStory(part, table), isSample: false };
      },
    });
    frame.conversation.join(explorer);
    void explorer.lookAround([0, 0, 1, 1], 3);
    frame.say({ type: 'select', id, call: 7 });
    frame.pass();
    expect(frame.heard('answer')).toEqual([]);
    reach();
    await vi.waitFor(() =>
      expect(frame.heard('answer')).toEqual([{ type: 'answer', calls: [7], ...(error ? { error } : {}) }]),
    );
    expect(explorer.permalink().event).toBe(id);
    expect(explorer.state().selected).toBe(error ? null : 1);
  });

  it('that asks for no answer gets none, and an error only if it cannot be done', () => {
    const { say, pass, forget, heard } = joined();
    forget();
    say({ type: 'select', id: 'july' });
    pass();
    expect(heard().map((notice) => notice.type)).toEqual(['select']);
    forget();
    say({ type: 'select', id: 'nowhere' });
    pass();
    expect(heard()).toEqual([{ type: 'error', message: 'no event has the id “nowhere”' }]);
  });
});

describe('a flood', () => {
  it('of commands moves the view once per tick, and all calls are answered', () => {
    const { say, pass, forget, heard, explorer } = joined();
    forget();
    const moves = vi.fn();
    explorer.subscribe((state) => state.playhead, moves);
    for (let call = 0; call < 5000; call++)
      say({ type: 'scrubTo', edtf: call % 2 ? '2019-08-01' : '2019-08-02', call });
    pass();
    expect(moves).toHaveBeenCalledOnce();
    expect(heard('playhead')).toEqual([{ type: 'playhead', edtf: '2019-08-01' }]);
    expect(heard('answer')).toHaveLength(5);
    expect(heard('answer').flatMap(({ calls }) => calls)).toEqual([...Array(5000).keys()]);
  });

  it('of many turns is held to the pace of a screen', () => {
    const { say, pass, forget, heard } = joined();
    forget();
    for (let i = 0; i < 1000; i++) {
      say({ type: 'scrubTo', edtf: i % 2 ? '2019-08-01' : '2019-08-02' });
      pass(1);
    }
    expect(heard('playhead').length).toBeLessThanOrEqual(63);
  });

  it('of moments while play runs is told at ten a second, and the last one always', () => {
    const { explorer, pass, forget, heard } = joined();
    forget();
    explorer.play();
    for (let ms = 0; ms < 1000; ms += 10) {
      explorer.advanceTo(day('2019-08-01') + ms);
      pass(10);
    }
    explorer.pause();
    pass();
    const told = heard('playhead');
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.at(-1)?.edtf).toBe('2019-08-01T00:00:00.990Z');
    expect(heard('play')).toHaveLength(1);
  });

  it('of changes that end where they began is silent', () => {
    const { explorer, pass, forget, posted } = joined();
    forget();
    for (const row of [0, 1, 2, null]) explorer.select(row);
    explorer.hover(1);
    pass();
    expect(posted).toEqual([]);
  });

  it('of what is refused is counted, and written once per turn', () => {
    const { hear, pass, dataset, countWrites } = joined();
    for (let i = 0; i < 1000; i++) hear({ dateline: 1, type: 'select', id: i });
    expect(dataset.refusedMessages).toBeUndefined();
    pass();
    expect(dataset.refusedMessages).toBe('1000');
    expect(countWrites()).toBe(1);
  });
});

describe('whom the frame listens to', () => {
  it('is the page that holds it, and no other', () => {
    const { say, pass, explorer, dataset, page } = joined();
    say({ type: 'select', id: 'july' }, { source: {} });
    say({ type: 'select', id: 'july' }, { source: page });
    say({ type: 'select', id: 'july' }, { source: null });
    pass();
    expect(explorer.state().selected).toBeNull();
    expect(dataset.refusedMessages).toBe('3');
  });

  it('is the origin that the browser names', () => {
    const { say, pass, explorer, dataset } = joined({ ancestor: 'https://other.example' });
    say({ type: 'select', id: 'july' });
    say({ type: 'hello' });
    pass();
    expect(explorer.state().selected).toBeNull();
    expect(dataset.refusedMessages).toBe('2');
    say({ type: 'select', id: 'july' }, { origin: 'https://other.example' });
    pass();
    expect(explorer.state().selected).toBe(0);
  });

  it('does not change once it is known', () => {
    const { say, pass, explorer, dataset } = joined({ referrer: '' });
    say({ type: 'select', id: 'july' });
    say({ type: 'select', id: 'rocket' }, { origin: 'https://other.example' });
    say({ type: 'hello' }, { origin: 'https://other.example' });
    pass();
    expect(explorer.state().selected).toBe(0);
    expect(dataset.refusedMessages).toBe('2');
  });

  it('may correct a referrer by a hello alone', () => {
    const { say, pass, posted, forget, explorer } = joined({ referrer: 'https://maps.example/embed.html' });
    say({ type: 'select', id: 'july' });
    pass();
    expect(explorer.state().selected).toBeNull();
    forget();
    say({ type: 'hello' });
    pass();
    expect(posted.map(({ target }) => target)).toEqual(posted.map(() => hostOrigin));
    expect(posted).not.toEqual([]);
  });

  it('counts nothing that is not meant for it', () => {
    const { hear, pass, dataset } = joined();
    for (const data of ['hello', { type: 'play' }, null, 7, { 'datawrapper-height': {} }])
      hear(data, { source: {} });
    pass();
    expect(dataset.refusedMessages).toBeUndefined();
  });
});

describe('whom the frame talks to', () => {
  it('is the origin of the referrer, or the one that the browser names', () => {
    expect(new Set(joined().posted.map(({ target }) => target))).toEqual(new Set([hostOrigin]));
    const named = joined({ ancestor: 'https://other.example' });
    expect(new Set(named.posted.map(({ target }) => target))).toEqual(new Set(['https://other.example']));
  });

  it('hears nothing of the story until it is known', () => {
    const { posted, heard, explorer, pass, say, forget } = joined({ referrer: '' });
    explorer.select(0);
    explorer.scrubTo(day('2019-08-01'));
    explorer.play();
    pass(500);
    expect(heard()).toEqual([{ type: 'height', height: 660 }, { type: 'ready' }]);
    expect(JSON.stringify(posted)).not.toMatch(/test|story|July|embed\.html/);
    forget();
    say({ type: 'hello' });
    pass();
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set([hostOrigin]));
    expect(heard('ready')).toMatchObject([{ title: 'A story' }]);
    expect(heard('select')).toMatchObject([{ id: 'july' }]);
  });

  it('hears that the story did not open, but not which, until it is known', () => {
    const { conversation, pass, heard, say } = open({ referrer: '' });
    conversation.fail('/secret/story.geojson is not there.');
    pass();
    expect(heard('error')).toEqual([{ type: 'error', message: 'The story did not open.' }]);
    say({ type: 'hello' });
    pass();
    expect(heard('error').at(-1)?.message).toBe('/secret/story.geojson is not there.');
  });

  it.each(['null', 'file://'])('may be opaque, and then has no name to post to: %s', (ancestor) => {
    const { say, pass, posted, forget, heard } = joined({ referrer: '', ancestor });
    expect(heard('ready')).toEqual([{ type: 'ready' }]);
    forget();
    say({ type: 'hello' }, { origin: ancestor });
    pass();
    expect(heard('ready')).toMatchObject([{ title: 'A story' }]);
    expect(new Set(posted.map(({ target }) => target))).toEqual(new Set(['*']));
  });

  it('is nobody where no page holds this one', () => {
    const frame = aFrame();
    const alone = { ...frame.page, parent: null };
    const conversation = openConversation({ leastHeight: () => 0, setTheme: () => {} }, alone);
    conversation.join(anExplorer(events));
    conversation.end();
    frame.pass();
    expect(frame.isListening()).toBe(false);
    expect(frame.posted).toEqual([]);
  });
});

it('ends', () => {
  const { conversation, explorer, say, pass, posted, forget, isListening } = joined();
  forget();
  explorer.select(0);
  say({ type: 'play' });
  conversation.end();
  explorer.select(1);
  pass(500);
  expect(posted).toEqual([]);
  expect(isListening()).toBe(false);
});
