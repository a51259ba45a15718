import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textFragment } from '#quote/text-fragment.ts';

const PAGE = 'https://example.org/report';

describe('textFragment', () => {
  test.each([
    ['the exact words alone', { exact: 'near Balad' }, '#:~:text=near%20Balad'],
    ['a prefix', { exact: 'Balad', prefix: 'near ' }, '#:~:text=near-,Balad'],
    ['a suffix', { exact: 'Balad', suffix: ' air base' }, '#:~:text=Balad,-air%20base'],
    ['both', { exact: 'Balad', prefix: 'near', suffix: 'air' }, '#:~:text=near-,Balad,-air'],
    ['dashes, commas and ampersands encoded', { exact: 'a-b, c & d' }, '#:~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'dashes encoded in the context too',
      { exact: 'x', prefix: 'Al-', suffix: '-y' },
      '#:~:text=Al%2D-,x,-%2Dy',
    ],
    [
      'letters beyond ASCII as UTF-8',
      { exact: 'بلد “é”' },
      '#:~:text=%D8%A8%D9%84%D8%AF%20%E2%80%9C%C3%A9%E2%80%9D',
    ],
    ['half a surrogate pair replaced', { exact: 'a\ud83d' }, '#:~:text=a%EF%BF%BD'],
    ['white space normalised', { exact: '  near\u00a0 Balad\t' }, '#:~:text=near%20Balad'],
    [
      'several paragraphs as start and end',
      { exact: 'one two\n\nthree four' },
      '#:~:text=one%20two,three%20four',
    ],
  ])('writes %s', (_name, quote, fragment) => {
    expect(textFragment(PAGE, quote)).toBe(PAGE + fragment);
  });

  it('gives many words by their first and last six', () => {
    const words = Array.from({ length: 40 }, (_, row) => `word${row}`);
    expect(textFragment(PAGE, { exact: words.join(' ') })).toBe(
      `${PAGE}#:~:text=${words.slice(0, 6).join('%20')},${words.slice(-6).join('%20')}`,
    );
  });

  test.each([
    [`${PAGE}#part`, `${PAGE}#part:~:text=x`],
    [`${PAGE}#`, `${PAGE}#:~:text=x`],
    [`${PAGE}#:~:text=old`, `${PAGE}#:~:text=x`],
    [`${PAGE}#part:~:text=old&text=older`, `${PAGE}#part:~:text=x`],
    [`${PAGE}?a=1,2-3`, `${PAGE}?a=1,2-3#:~:text=x`],
  ])('takes %s to %s', (url, fragment) => {
    expect(textFragment(url, { exact: 'x' })).toBe(fragment);
  });

  it('leaves a URL alone when there are no words', () => {
    expect(textFragment(`${PAGE}#part`, { exact: ' ' })).toBe(`${PAGE}#part`);
  });

  // The grammar of the specification: TextDirective ::= [prefix "-,"] start ["," end] [",-" suffix]
  it('keeps to the grammar for any quote', () => {
    const term = "(?:[\\w.!~*'()]|%[0-9A-F]{2})+";
    const grammar = new RegExp(`^#:~:text=(${term}-,)?${term}(,${term})?(,-${term})?$`);
    const quote = fc.record({ exact: fc.string({ minLength: 1 }), prefix: fc.string(), suffix: fc.string() });
    fc.assert(
      fc.property(quote, (any) => {
        fc.pre(any.exact.trim() !== '');
        expect(textFragment('', any)).toMatch(grammar);
      }),
      { seed: 20190820 },
    );
  });
});
