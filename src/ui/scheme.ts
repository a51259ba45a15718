/** `auto` follows the reader’s system. */
export type Theme = 'auto' | 'light' | 'dark';

/** The page itself holds what is forced, for style sheets and code alike: `data-theme` of its root. */
const root = () => document.documentElement;
const system = () => matchMedia('(prefers-color-scheme: dark)');

/** Forces a colour scheme on the page, or follows the system again. */
export function setTheme(theme: Theme): void {
  if (theme === 'auto') delete root().dataset.theme;
  else root().dataset.theme = theme;
}

/** Whether the scheme on the screen is the dark one. */
export function isDark(): boolean {
  const { theme } = root().dataset;
  return theme ? theme === 'dark' : system().matches;
}

/**
 * Calls back when the scheme on the screen has changed, by the system or by `setTheme`: before the next frame.
 * @returns how to stop it.
 */
export function onScheme(listener: () => void): () => void {
  const darkness = system();
  let wasDark = isDark();
  const look = () => {
    if (isDark() === wasDark) return;
    wasDark = !wasDark;
    listener();
  };
  const forced = new MutationObserver(look);
  forced.observe(root(), { attributeFilter: ['data-theme'] });
  darkness.addEventListener('change', look);
  return () => {
    forced.disconnect();
    darkness.removeEventListener('change', look);
  };
}
