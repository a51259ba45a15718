import { readFileSync } from 'node:fs';
import { type Plugin, type Rollup, runnerImport } from 'vite';

/** Has the built page for frames ask for its story before the app has come. */
export function embedPage(): Plugin {
  const name = 'ask-early.js';
  let frontDoor: string;
  return {
    name: 'embed-page',
    apply: 'build',
    async buildStart() {
      const { module } = await runnerImport<typeof import('#load/story-address.ts')>(
        './src/load/story-address.ts',
        { configFile: false, logLevel: 'error' },
      );
      frontDoor = module.frontDoor;
      this.emitFile({
        type: 'asset',
        name,
        source: readFileSync('tools/embed-page/ask-early.js', 'utf8'),
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        if (path !== '/embed.html') return;
        return [
          {
            tag: 'script',
            attrs: { src: `./${fileNamed(bundle ?? {}, name)}`, 'data-front-door': frontDoor },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

/** The built file of a name. Throws where there is none: a page must not point at nothing. */
function fileNamed(bundle: Rollup.OutputBundle, name: string): string {
  const found = Object.values(bundle).find((it) => it.type === 'asset' && it.names.includes(name));
  if (!found) throw new Error(`the build has no file ${name}`);
  return found.fileName;
}
