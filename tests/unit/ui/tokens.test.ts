import { describe, expect, it } from 'vitest';
import { createTokens } from '#ui/tokens.ts';

const tokens = createTokens((name) => ({ '--white': ' #fff', '--ink': '#1c1a18' })[name] ?? name);

describe('tokens read by code', () => {
  it('gives colours their six digits back, which the build takes away', () => {
    expect(tokens.color('--white')).toBe('#ffffff');
    expect(tokens.color('--ink')).toBe('#1c1a18');
  });

  it.each([
    ['200ms', 200],
    ['.2s', 200],
    ['0s', 0],
    ['', 0],
  ])('reads %j as %d ms', (value, ms) => {
    expect(createTokens(() => value).ms('--motion')).toBe(ms);
  });
});
