import { readFileSync } from 'node:fs';
import { build, type ResolvedConfig, type Rollup } from 'vite';

const entry = 'src/embed/host-script.ts';
const types = 'src/embed/host-types.ts';

/** The script that a host includes, as one classic script for the browsers that the app is for. */
export async function bundleEmbedScript(target: ResolvedConfig['build']['target']): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'dateline' },
    },
  })) as Rollup.RollupOutput[];
  const code = built.flatMap(({ output }) => output).find((it) => it.type === 'chunk')?.code;
  if (!code) throw new Error(`${entry} has become no script`);
  return code;
}

/** Its types, as they stand: the file holds nothing else. */
export const embedTypes = (): string => readFileSync(types, 'utf8');
