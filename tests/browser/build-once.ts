import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where builds for the tests are kept between runs. */
const kept = '.cache/tests';

/** What the build of the app is made from. */
export const sources = [
  ...['src', 'public', 'tools', 'index.html', 'embed.html', '.env', '.env.local'],
  ...['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
];

/**
 * Builds into a folder named by a hash of its inputs, once for as long as they stay the same. One build of a name is kept.
 * @param inputs files and folders; those that are not there count as such
 * @returns the folder
 */
export async function buildOnce(
  name: string,
  inputs: readonly string[],
  build: (outDir: string) => Promise<unknown>,
): Promise<string> {
  const hash = hashOf(inputs);
  const outDir = `${kept}/${name}-${hash}`;
  // Beside the folder, which is served as it is; written last, so that a build that broke off is made again.
  const done = `${outDir}.done`;
  if (existsSync(done)) return outDir;
  mkdirSync(kept, { recursive: true });
  for (const old of readdirSync(kept))
    if (old.startsWith(`${name}-`)) rmSync(join(kept, old), { recursive: true });
  // Vitest's own environment would build React's development version in.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build(outDir);
  } finally {
    process.env.NODE_ENV = environment;
  }
  writeFileSync(done, '');
  return outDir;
}

/** Sixteen hex digits of the names and bytes of all files, of Node's version and of settings in the environment. */
function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('VITE_'));
  hash.update(JSON.stringify(settings.sort()));
  for (const input of inputs) {
    const files = !existsSync(input) ? [] : statSync(input).isDirectory() ? filesIn(input) : [input];
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.parentPath) !== 'node_modules')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
