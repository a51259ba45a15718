import compile from 'icu-minify/compile';
import { afterEach, describe, expect, it } from 'vitest';
import { sayNumber } from '#words/intl.ts';
import { speak } from '#words/language.ts';
import { compileWith, words } from '#words/words.ts';

afterEach(() => speak());

// As a command-line tool reads the catalogue.
compileWith(compile);
const say = words('common', {
  close: 'Close',
  events: '{count, plural, one {# event} other {# events}}',
  untitled: 'Open {kinds} in <b>{name}</b>',
  cancel: '{unit, select, day {a day of {name}} other {a week}}',
}) as unknown as {
  (key: string, values?: object): string;
  elements(key: string, values: object): unknown[];
  message(message: object): string;
};

describe('saying a message', () => {
  it('says plain words, plurals and numbers in the language of the interface', () => {
    expect(say('close')).toBe('Close');
    expect(say('events', { count: 1 })).toBe('1 event');
    expect(say('events', { count: 8826 })).toBe('8,826 events');
    expect(say.message({ key: 'events', values: { count: 0 } })).toBe('0 events');
  });

  it('says a list as one, with “and” or with “or”', () => {
    const b = (content: unknown[]) => content.join('');
    expect(say.elements('untitled', { kinds: ['a', 'b', 'c'], name: 'x', b })).toEqual([
      'Open a, b and c in x',
    ]);
    expect(say.elements('untitled', { kinds: { or: ['a', 'b'] }, name: 'x', b })).toEqual([
      'Open a or b in x',
    ]);
  });

  it('makes what a tag holds an element', () => {
    const b = (content: unknown[]) => ({ content });
    expect(say.elements('untitled', { kinds: 'it', name: 'x', b })).toEqual([
      'Open it in ',
      { content: ['x'] },
    ]);
  });

  it('says a message of another language, its numbers too, and keeps names apart in one from the right', () => {
    speak({ tag: 'ar', locale: 'ar-EG', dir: 'rtl' }, (_part, key, english) =>
      key === 'events' ? compile('{count, plural, other {# حدث}}') : english,
    );
    expect(say('events', { count: 12 })).toBe('١٢ حدث');
    expect(sayNumber(12)).toBe('١٢');
    const b = (content: unknown[]) => content.join('');
    expect(say.elements('untitled', { kinds: 'it', name: 'x', b })[0]).toContain('\u2068x\u2069');
  });

  it('chooses among variants in a language from the right as in any', () => {
    speak({ tag: 'ar', locale: 'ar', dir: 'rtl' }, (_part, _key, english) => english);
    expect(say('cancel', { unit: 'day', name: 'May' })).toBe('a day of \u2068May\u2069');
    expect(say('cancel', { unit: 'other', name: 'May' })).toBe('a week');
  });

  it('throws for a key that is not in the catalogue', () => {
    expect(() => say('nothing')).toThrow('“common.nothing”');
  });
});
