import { readFileSync } from 'node:fs';

export type Scheme = 'light' | 'dark';

const css = readFileSync('src/app/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties that one `:root` block declares: `name → value`. */
function declared(block: string): Map<string, string> {
  const pairs = [...block.matchAll(/(--[a-z0-9-]+):([^;]*);/g)];
  return new Map(pairs.map(([, name, value]) => [name!, value!.trim()]));
}

/** The first block is that of every page; what it says of both schemes is `var(--is-light, …) var(--is-dark, …)`. */
const tokens = declared(css.slice(0, css.indexOf('}')));

/** Every token that `tokens.css` declares. */
export const tokenNames: readonly string[] = [...tokens.keys()];

/** What `tokens.css` gives a token in a colour scheme; throws for one that it does not declare. */
export function tokenIn(scheme: Scheme): (name: string) => string {
  return (name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css declares no ${name}`);
    return toggled(value, scheme).replace(/\s+/g, ' ').trim();
  };
}

/** A toggle that is on gives its fallback, one that is off nothing. Throws where a value stands beside the toggles. */
function toggled(value: string, scheme: Scheme): string {
  const toggle = /var\(\s*--is-(light|dark),((?:[^()]|\([^()]*\))*)\)/g;
  if (!value.includes('--is-')) return value;
  if (value.replace(toggle, '').trim() !== '') throw new Error(`half of it is in both schemes: ${value}`);
  return value.replace(toggle, (_, of, fallback) => (of === scheme ? fallback : ''));
}
