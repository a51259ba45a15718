import { kindColor, kindCount } from '#ui/kind-symbols.ts';

/** The tokens as canvas wants them: colours as text, sizes in pixels. */
export type Palette = {
  paper: string;
  surface: string;
  sunken: string;
  ink: string;
  quiet: string;
  line: string;
  lineStrong: string;
  accent: string;
  playhead: string;
  /** By index of kind; kinds past the last repeat. */
  kinds: string[];
  font: string;
  boldFont: string;
  /** Of the easing of the extent; 0 under `prefers-reduced-motion`. */
  motion: number;
};

/** Reads the tokens as they are now; read them again when the colour scheme changes. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const size = (Number.parseFloat(token('--text-xs')) || 0.75) * rem;
  const family = token('--font-interface') || 'sans-serif';
  return {
    paper: token('--color-paper'),
    surface: token('--color-surface'),
    sunken: token('--color-sunken'),
    ink: token('--color-ink'),
    quiet: token('--color-ink-quiet'),
    line: token('--color-line'),
    lineStrong: token('--color-line-strong'),
    accent: token('--color-accent'),
    playhead: token('--color-playhead'),
    kinds: Array.from({ length: kindCount }, (_, i) => token(kindColor(i))),
    font: `${size}px ${family}`,
    boldFont: `600 ${size}px ${family}`,
    motion: Number.parseFloat(token('--motion')) || 0,
  };
}
