import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksInText } from '#reader/event/links-in-text.ts';

const links = (text: string) => linksInText(text).flatMap(({ href }) => href ?? []);

describe('addresses in a cell', () => {
  it.each([
    ['no address', []],
    ['https://a.org/x', ['https://a.org/x']],
    ['see http://a.org/x?q=1&r=2#s.', ['http://a.org/x?q=1&r=2#s']],
    ['https://a.org, https://b.org; https://c.org', ['https://a.org', 'https://b.org', 'https://c.org']],
    ['https://a.org/1,https://b.org/2', ['https://a.org/1', 'https://b.org/2']],
    ['https://a.org/1|https://b.org/2', ['https://a.org/1', 'https://b.org/2']],
    ['https://a.org/1\nhttps://b.org/2', ['https://a.org/1', 'https://b.org/2']],
    ['a comma in one: https://a.org/50,31;8', ['https://a.org/50,31;8']],
    ['(https://en.wikipedia.org/wiki/Balad_(city))', ['https://en.wikipedia.org/wiki/Balad_(city)']],
    ['"https://a.org"', ['https://a.org']],
    ['HTTPS://A.ORG/X', ['HTTPS://A.ORG/X']],
    ['javascript:alert(1) data:text/html,x ftp://a.org file:///etc', []],
    ['https://', []],
    ['https:///nowhere', ['https:///nowhere']],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('leave the text as it stands, and lead to the web alone', () => {
    const part = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(', ', ';', '(', ')', '|', 'javascript:', 'https://', '"', '. '),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const stretches = linksInText(text);
        expect(stretches.map((it) => it.text).join('')).toBe(text);
        for (const { href } of stretches) if (href) expect(new URL(href).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
