import { readFileSync } from 'node:fs';

export type Scheme = 'light' | 'dark';

const css = readFileSync('src/app/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties that one `:root` block declares: `name → value`. */
function declared(block: string): Map<string, string> {
  const pairs = [...block.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name, value]) => [name!, value!.trim()]));
}

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const lightTokens = declared(light);
const schemes = {
  light: lightTokens,
  // The block ends where the next media query begins.
  dark: new Map([...lightTokens, ...declared(dark.split('@media')[0]!)]),
};

/** Every token that `tokens.css` declares. */
export const tokenNames: readonly string[] = [...lightTokens.keys()];

/** What `tokens.css` gives a token in a colour scheme; throws for one that it does not declare. */
export function tokenIn(scheme: Scheme): (name: string) => string {
  return (name) => {
    const value = schemes[scheme].get(name);
    if (value === undefined) throw new Error(`tokens.css declares no ${name}`);
    return value;
  };
}
