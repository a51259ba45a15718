import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDark, onScheme, setTheme } from '#ui/scheme.ts';

let system: EventTarget & { matches: boolean };
function makeSystem(matches: boolean) {
  system.matches = matches;
  system.dispatchEvent(new Event('change'));
}

beforeEach(() => {
  system = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => system);
});
afterEach(() => setTheme('auto'));

/** What has changed is told before the next frame. */
const told = () => Promise.resolve();

describe('the scheme on the screen', () => {
  it('is the system’s, until one is forced', () => {
    expect(isDark()).toBe(false);
    makeSystem(true);
    expect(isDark()).toBe(true);
    setTheme('light');
    expect(isDark()).toBe(false);
    setTheme('auto');
    expect(isDark()).toBe(true);
    makeSystem(false);
    setTheme('dark');
    expect(isDark()).toBe(true);
  });

  it('is told when it changes, whoever changed it, and not when it stays', async () => {
    const listener = vi.fn();
    const stop = onScheme(listener);
    makeSystem(true);
    expect(listener).toHaveBeenCalledTimes(1);
    setTheme('dark');
    await told();
    makeSystem(false);
    expect(listener).toHaveBeenCalledTimes(1);
    setTheme('auto');
    await told();
    expect(listener).toHaveBeenCalledTimes(2);
    setTheme('dark');
    await told();
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    setTheme('light');
    makeSystem(true);
    await told();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
