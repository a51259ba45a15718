import { kindColor, kindCount } from '#ui/kind-symbols.ts';
import { tokensOn } from '#ui/tokens.ts';

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

/** Pixels; as `--text-chart`. Lanes and rail keep their height, however large the reader sets text. */
const largestText = 15;

/** Reads the tokens as they are now; read them again when the colour scheme changes. */
export function readPalette(element: Element): Palette {
  const { text, color, ms } = tokensOn(element);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const size = Math.min((Number.parseFloat(text('--text-xs')) || 0.75) * rem, largestText);
  const family = text('--font-interface') || 'sans-serif';
  return {
    paper: color('--color-paper'),
    surface: color('--color-surface'),
    sunken: color('--color-sunken'),
    ink: color('--color-ink'),
    quiet: color('--color-ink-quiet'),
    line: color('--color-line'),
    lineStrong: color('--color-line-strong'),
    accent: color('--color-accent'),
    playhead: color('--color-playhead'),
    kinds: Array.from({ length: kindCount }, (_, i) => color(kindColor(i))),
    font: `${size}px ${family}`,
    boldFont: `600 ${size}px ${family}`,
    motion: ms('--motion'),
  };
}
