import { describe, expect, it } from 'vitest';
import { embedParts, readEmbedOptions, writeEmbedOptions } from '#embed/embed-options.ts';

const rewritten = (query: string): string => {
  const params = new URLSearchParams(query);
  writeEmbedOptions(params, readEmbedOptions(query));
  return params.toString();
};

describe('the options of an embed', () => {
  it('are plain where the address names none', () => {
    expect(readEmbedOptions('')).toEqual({ theme: 'auto', lang: null, ui: new Set(embedParts) });
  });

  it.each([
    ['theme=dark', { theme: 'dark' }],
    ['theme=pink', { theme: 'auto' }],
    ['lang=ar-eg', { lang: 'ar-EG' }],
    ['lang=%21%21', { lang: null }],
    ['ui=timeline', { ui: new Set(['timeline']) }],
    ['ui=', { ui: new Set() }],
    ['ui=timeline,clock', { ui: new Set(['timeline']) }],
    ['ui=clock', { ui: new Set(embedParts) }],
  ])('%s', (query, expected) => {
    expect(readEmbedOptions(query)).toMatchObject(expected);
  });

  it.each(['theme=light', 'lang=he', 'ui=title%2Ckey', 'ui=', 'event=fire&theme=dark', ''])(
    'are written as they were read: %s',
    (query) => {
      expect(rewritten(query)).toBe(query);
    },
  );

  it('leaves plain ones out of the address', () => {
    expect(rewritten('theme=auto&ui=key,timeline,title')).toBe('');
  });
});
