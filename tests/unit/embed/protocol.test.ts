import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  greatestHeight,
  longestEdtf,
  longestId,
  longestText,
  mostCalls,
  type Notice,
  readCommand,
  readNotice,
} from '#embed/protocol.ts';

const idOrNull = fc.option(fc.string({ maxLength: longestId }));
const edtfOrNull = fc.option(fc.string({ maxLength: longestEdtf }));
const call = fc.option(fc.nat(), { nil: undefined });
const words = fc.string({ maxLength: longestText });
const ours = fc.constant(1 as const);

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ dateline: ours, type: fc.constantFrom('hello', 'play', 'pause'), call }),
  fc.record({ dateline: ours, type: fc.constant('select'), id: idOrNull, call }),
  fc.record({ dateline: ours, type: fc.constantFrom('scrubTo', 'setWindow'), edtf: edtfOrNull, call }),
  fc.record({
    dateline: ours,
    type: fc.constant('setTheme'),
    theme: fc.constantFrom('auto', 'light', 'dark'),
    call,
  }),
) as fc.Arbitrary<Command>;

const notices: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ dateline: ours, type: fc.constantFrom('play', 'pause', 'ready') }),
  fc.record({
    dateline: ours,
    type: fc.constant('height'),
    height: fc.integer({ min: 1, max: greatestHeight }),
  }),
  fc.record({
    dateline: ours,
    type: fc.constant('ready'),
    story: fc.string({ maxLength: longestId }),
    title: words,
    lang: fc.constant('en'),
    events: fc.nat(),
  }),
  fc.record({
    dateline: ours,
    type: fc.constant('select'),
    id: idOrNull,
    title: fc.option(words, { nil: undefined }),
  }),
  fc.record({ dateline: ours, type: fc.constantFrom('window', 'playhead'), edtf: edtfOrNull }),
  fc.record({ dateline: ours, type: fc.constant('error'), message: words }),
  fc.record({
    dateline: ours,
    type: fc.constant('answer'),
    calls: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
    error: fc.option(words, { nil: undefined }),
  }),
) as fc.Arbitrary<Notice>;

/** As `postMessage` hands it over, and as JSON would: a member that is undefined is not there. */
const posted = (message: object): unknown => JSON.parse(JSON.stringify(message));

describe('a message', () => {
  it('is read as it was posted', () => {
    fc.assert(fc.property(commands, (it) => void expect(readCommand(posted(it))).toEqual(posted(it))));
    fc.assert(fc.property(notices, (it) => void expect(readNotice(posted(it))).toEqual(posted(it))));
  });

  it('is read from a structured clone too', () => {
    fc.assert(
      fc.property(commands, (it) => void expect(readCommand(structuredClone(it))).toEqual(posted(it))),
    );
  });

  it('is read without what is not known of it', () => {
    const more = { dateline: 1, type: 'select', id: 'fire', zoom: 12, __proto__: null };
    expect(readCommand(more)).toEqual({ dateline: 1, type: 'select', id: 'fire' });
  });

  it('is null where it is junk, and junk never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (junk) => {
        expect(readCommand(junk)).toBeNull();
        expect(readNotice(junk)).toBeNull();
      }),
    );
  });

  it('is null, or harmless, where a member is junk', () => {
    const harmless = (it: Command | Notice | null) =>
      it === null || Object.values(it).every((value) => value === null || typeof value !== 'object');
    const mixed = fc.record({
      dateline: ours,
      type: fc.constantFrom('select', 'scrubTo', 'setWindow', 'setTheme', 'height', 'error'),
      id: fc.anything(),
      edtf: fc.anything(),
      theme: fc.anything(),
      height: fc.anything(),
      message: fc.anything(),
      call: fc.anything(),
    });
    fc.assert(
      fc.property(mixed, (it) => {
        expect(harmless(readCommand(it))).toBe(true);
        expect(harmless(readNotice(it))).toBe(true);
      }),
    );
  });
});

describe('a command', () => {
  it.each([
    ['another version', { dateline: 2, type: 'play' }],
    ['a version in quotes', { dateline: '1', type: 'play' }],
    ['no version', { type: 'play' }],
    ['an unknown type', { dateline: 1, type: 'eval' }],
    ['a name that every object has', { dateline: 1, type: 'toString' }],
    ['a notice', { dateline: 1, type: 'height', height: 600 }],
    ['a missing id', { dateline: 1, type: 'select' }],
    ['an id that is a number', { dateline: 1, type: 'select', id: 3 }],
    ['an id that is too long', { dateline: 1, type: 'select', id: 'x'.repeat(longestId + 1) }],
    ['a date that is too long', { dateline: 1, type: 'scrubTo', edtf: '2'.repeat(longestEdtf + 1) }],
    ['a theme that is none', { dateline: 1, type: 'setTheme', theme: 'pink' }],
    ['a call that is a text', { dateline: 1, type: 'play', call: '1' }],
    ['a call that is not whole', { dateline: 1, type: 'play', call: 1.5 }],
    ['a call below 0', { dateline: 1, type: 'play', call: -1 }],
    ['a text', '{"dateline":1,"type":"play"}'],
    ['a list', [1, 'play']],
    ['null', null],
  ])('is none with %s', (_, data) => {
    expect(readCommand(data)).toBeNull();
  });
});

describe('a notice', () => {
  it.each([
    ['a command', { dateline: 1, type: 'setTheme', theme: 'dark' }],
    ['a height of 0', { dateline: 1, type: 'height', height: 0 }],
    ['a height that is no number', { dateline: 1, type: 'height', height: Number.NaN }],
    ['a height without end', { dateline: 1, type: 'height', height: Number.POSITIVE_INFINITY }],
    ['a height that would bury the page', { dateline: 1, type: 'height', height: greatestHeight + 1 }],
    ['an answer to nothing', { dateline: 1, type: 'answer', calls: [] }],
    ['an answer to too much', { dateline: 1, type: 'answer', calls: Array(mostCalls + 1).fill(1) }],
    ['an answer to texts', { dateline: 1, type: 'answer', calls: ['1'] }],
    ['a count of events that is none', { dateline: 1, type: 'ready', events: -1 }],
  ])('is none with %s', (_, data) => {
    expect(readNotice(data)).toBeNull();
  });
});
