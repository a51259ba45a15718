import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTokens } from '#ui/tokens.ts';
import { contrast, distanceSeenBy, kindsOfEyes } from './colour.ts';
import { type Scheme, tokenIn, tokenNames } from './tokens-css.ts';

/** What docs/design.md promises: one file of tokens, colours that can be read, kinds that can be told apart. */
const schemes: readonly Scheme[] = ['light', 'dark'];
const design = readFileSync('docs/design.md', 'utf8');

const filesUnder = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

const styles = [...filesUnder('src', /\.css$/), ...filesUnder('tools/story-pages', /\.css$/)];
const sheets = styles.filter(({ path }) => !/app\/(tokens|fonts|fonts-more|print\/paper)\.css$/.test(path));
const code = filesUnder('src', /\.tsx?$/).map(({ path, text }) => ({
  path,
  text: text.replace(/(^|\s)\/\/.*$/gm, ''),
}));

type Declaration = { where: string; property: string; value: string };

/** Every declaration of the style sheets, `property: value`, with its file. */
const declarations: Declaration[] = sheets.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property, value]) => ({
    where: path,
    property: property!,
    value: value!.trim(),
  })),
);

const isGiven = (value: string) =>
  /^(inherit|initial|unset|revert|none|normal|0|1em|100%|larger)$/.test(value);
const lengthsOf = (shadow: string) => shadow.split(/\s+/).filter((it) => /^-?[\d.]/.test(it));
/** What is left of a value without its tokens. */
const bare = (value: string) => value.replace(/var\(--[a-z0-9-]+(,[^)]*)?\)/g, '');

/** CSS colour keywords that a style sheet could be tempted by; all 148 would only be longer. */
const named =
  /\b(black|white|gray|grey|silver|red|maroon|orange|yellow|gold|olive|lime|green|teal|aqua|cyan|blue|navy|purple|fuchsia|magenta|pink|brown|beige|tan|ivory|crimson|coral|salmon|indigo|violet|khaki|(?:dark|light|medium|pale|deep|slate|sky|steel|midnight|royal)[a-z]+)\b/;
const isColour = (value: string) =>
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i.test(value) || named.test(value);

describe('style sheets', () => {
  it('are found, with their declarations', () => {
    expect(sheets.length).toBeGreaterThan(6);
    expect(declarations.length).toBeGreaterThan(500);
  });

  it('name no colour of their own', () => {
    const wrong = declarations.filter(({ value }) => isColour(bare(value)));
    expect(wrong).toEqual([]);
  });

  it('name no size or family of letters of their own', () => {
    const wrong = declarations.filter(({ property, value }) => {
      if (property === 'font-size') return !isGiven(value) && /\d/.test(bare(value));
      if (property === 'font-family') return !isGiven(value) && bare(value).trim() !== '';
      return property === 'font' && !isGiven(value) && /\d(px|rem|em|pt|%)|["']|serif/.test(bare(value));
    });
    expect(wrong).toEqual([]);
  });

  it('name no duration and no shadow of their own', () => {
    const wrong = declarations.filter(({ property, value }) => {
      if (/^(transition|animation)/.test(property)) return /[\d.]m?s\b|cubic-bezier/.test(bare(value));
      if (!/shadow$/.test(property)) return false;
      // A ring or a wash of a token's colour is a line, no elevation: it has no blur, the third length.
      return value.split(',').some((it) => Number.parseFloat(lengthsOf(it)[2] ?? '0') > 0);
    });
    expect(wrong).toEqual([]);
  });

  it('keep colours out of code', () => {
    const wrong = code.flatMap(({ path, text }) =>
      [...text.matchAll(/['"`]#[\da-f]{3,8}['"`]|\b(?:rgba?|hsla?)\(\d/gi)].map(([found]) => ({
        path,
        found,
      })),
    );
    expect(wrong).toEqual([]);
  });
});

describe('tokens', () => {
  const used = new Set<string>();
  const local = new Set<string>();
  for (const { text } of [...styles, ...code])
    for (const [, name] of text.matchAll(/(?:var\(|['"`$(])(--[a-z][a-z0-9-]*)/g)) used.add(name!);
  for (const { text } of [...sheets, ...code])
    for (const [, name] of text.matchAll(/(--[a-z][a-z0-9-]*)['"]?\s*[:,\]]/g)) local.add(name!);
  // The kinds are named by number.
  const isKind = (name: string) => /^--kind-\d$/.test(name);

  it('are declared where they are used', () => {
    const known = new Set([...tokenNames, ...local]);
    expect([...used].filter((name) => !known.has(name) && !isKind(name) && name !== '--kind-')).toEqual([]);
  });

  it('are used where they are declared', () => {
    expect(tokenNames.filter((name) => !used.has(name) && !isKind(name))).toEqual([]);
  });

  it('have in the dark what they have in the light: every colour and shadow its own', () => {
    const same = tokenNames.filter(
      (name) => /^--(color|kind|map|shadow)/.test(name) && tokenIn('light')(name) === tokenIn('dark')(name),
    );
    expect(same).toEqual([]);
  });
});

/** Rows of the tables of docs/design.md: what stands on what, and the least contrast it must have. */
const pairs = [
  ...design.matchAll(/^\| `(--[a-z0-9-]+)` on `(--[a-z0-9-]+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|/gm),
].map(([, ink, ground, least, light, dark]) => ({
  ink: ink!,
  ground: ground!,
  least: Number(least),
  stated: { light: Number(light), dark: Number(dark) },
}));

describe.each(schemes)('colours in the %s scheme', (scheme) => {
  const { color } = createTokens(tokenIn(scheme));
  const kinds = tokenNames.filter((name) => name.startsWith('--kind-'));

  it.each(pairs)('$ink on $ground has a contrast of $least at least, and what design.md says', (pair) => {
    const measured = contrast(color(pair.ink), color(pair.ground));
    expect(measured).toBeGreaterThanOrEqual(pair.least);
    expect(Math.abs(measured - pair.stated[scheme])).toBeLessThan(0.06);
  });

  it('are plain for code: #rrggbb, and no toggle left in them', () => {
    const colours = tokenNames.filter((name) => /^--(color|kind|map)-/.test(name));
    expect(colours.length).toBeGreaterThan(30);
    expect(colours.filter((name) => !/^#[\da-f]{6}$/.test(color(name)))).toEqual([]);
  });

  it('design.md names the pairs', () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  it.each(['--map-land', '--color-surface', '--color-paper'])('every kind stands out from %s', (ground) => {
    expect(kinds.length).toBe(8);
    const faint = kinds.filter((kind) => contrast(color(kind), color(ground)) < 3);
    expect(faint).toEqual([]);
  });

  it.each(kindsOfEyes)('any two kinds are apart for %s', (eye) => {
    const near = kinds.flatMap((a, i) =>
      kinds.slice(i + 1).flatMap((b) => {
        const distance = distanceSeenBy(eye, color(a), color(b));
        return distance < 10 ? [`${a} ${b} ${distance.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
