import { describe, expect, it, test } from 'vitest';
import { anchorQuote } from '#quote/anchor.ts';

const TEXT =
  'An interview was\n broadcasted\u00a0on Thursday.\r\n\r\n“We do not know,” he said on Tuesday. On Thursday he said on Friday — twice.';

describe('anchorQuote', () => {
  test.each([
    ['words as they stand', { exact: 'he said on Friday' }, 'he said on Friday'],
    ['words across a line end', { exact: 'was broadcasted' }, 'was\n broadcasted'],
    ['words across a no-break space', { exact: 'broadcasted on' }, 'broadcasted\u00a0on'],
    [
      'a quote with odd white space of its own',
      { exact: '\t was \n broadcasted\u00a0' },
      'was\n broadcasted',
    ],
    ['the place that the prefix names', { exact: 'Thursday', prefix: 'On ' }, 'Thursday'],
    ['a prefix without its space', { exact: 'Thursday', prefix: 'broadcasted on' }, 'Thursday'],
    ['a prefix across a paragraph', { exact: '“We', prefix: 'on Thursday.' }, '“We'],
    ['a suffix', { exact: 'he said', suffix: 'on F' }, 'he said'],
    ['an empty prefix and suffix', { exact: 'twice', prefix: '', suffix: ' ' }, 'twice'],
  ])('finds %s', (_name, quote, words) => {
    const anchor = anchorQuote(TEXT, quote);
    expect(anchor.found).toBe('once');
    if (anchor.found === 'once') expect(TEXT.slice(anchor.match.start, anchor.match.end)).toBe(words);
  });

  it('gives every place where the words stand, overlaps too', () => {
    expect(anchorQuote('aaa', { exact: 'aa' })).toEqual({
      found: 'many',
      matches: [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    });
  });

  it('counts case, quotation marks and dashes', () => {
    for (const exact of ['an interview', '"We do not know,"', 'Friday - twice'])
      expect(anchorQuote(TEXT, { exact }).found).toBe('nowhere');
  });

  it('finds an empty quote nowhere', () => {
    expect(anchorQuote(TEXT, { exact: ' \n' })).toEqual({ found: 'nowhere' });
    expect(anchorQuote('', { exact: 'a' })).toEqual({ found: 'nowhere' });
  });

  it('says which of prefix and suffix disagrees, and what stands there', () => {
    const anchor = anchorQuote(TEXT, { exact: 'he said', prefix: 'On Thursday', suffix: 'on Tuesday' });
    expect(anchor).toEqual({
      found: 'out-of-context',
      match: { start: TEXT.indexOf('he said on F'), end: TEXT.indexOf(' on Friday') },
      mismatches: [{ side: 'suffix', stated: 'on Tuesday', standing: 'on Friday —' }],
    });
    const neither = anchorQuote('one two three', { exact: 'two', prefix: 'One', suffix: 'Three' });
    expect(neither).toMatchObject({
      mismatches: [
        { side: 'prefix', stated: 'One', standing: 'one' },
        { side: 'suffix', stated: 'Three', standing: 'three' },
      ],
    });
  });

  it('says that nothing stands before the beginning or after the end', () => {
    expect(anchorQuote('two', { exact: 'two', prefix: 'one', suffix: 'three' })).toMatchObject({
      mismatches: [{ standing: '' }, { standing: '' }],
    });
  });
});

describe('the nearest stretch of a quote that is found nowhere', () => {
  test.each([
    [
      'after',
      'An interview was broadcast on Thursday',
      'An interview was broadcast',
      'broadcast',
      'broadcasted',
    ],
    ['after', 'We do not know, he said', 'We do not know,', 'know,', 'know,”'],
    [
      'before',
      'He said: we do not know,” he said on Tuesday',
      'e do not know,” he said on Tuesday',
      'we',
      '“We',
    ],
    ['after', 'Friday — twice. End', 'Friday — twice.', 'End', ''],
  ])('departs %s “%s”', (departs, exact, stretch, quoteHas, textHas) => {
    const anchor = anchorQuote(TEXT, { exact });
    expect(anchor).toMatchObject({ found: 'nowhere', nearest: { departs, stretch, quoteHas, textHas } });
  });

  it('gives the stretch in the offsets of the text as given', () => {
    const anchor = anchorQuote(TEXT, { exact: 'interview was broadcast on' });
    if (anchor.found !== 'nowhere' || !anchor.nearest) throw new Error('expected a nearest stretch');
    expect(TEXT.slice(anchor.nearest.start, anchor.nearest.end)).toBe('interview was\n broadcast');
  });

  it('is left out where only a few letters agree by chance', () => {
    expect(anchorQuote(TEXT, { exact: 'Completely different wording altogether' })).toEqual({
      found: 'nowhere',
    });
  });
});
