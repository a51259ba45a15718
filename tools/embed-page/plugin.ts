import { readdirSync } from 'node:fs';
import { type Plugin, type Rollup, runnerImport } from 'vite';
import { escaped } from '../site/escaped.ts';
import { smallScript } from '../small-script.ts';

/** Tells the built page for frames where its stories lie, and has it ask for one before the app has come. */
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
        source: await smallScript('tools/embed-page/ask-early.js'),
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        if (path !== '/embed.html') return;
        const told = `data-front-door="${frontDoor}" data-stories="${escaped(packedStories(bundle))}"`;
        return {
          html: html.replace('<html', (start) => `${start} ${told}`),
          tags: [
            {
              tag: 'script',
              attrs: { src: `./${fileNamed(bundle, name)}` },
              injectTo: 'head-prepend',
            },
          ],
        };
      },
    },
  };
}

/** Name → address of every bundled story as the build has packed it (`storyPages`), as JSON. */
function packedStories(bundle: Rollup.OutputBundle): string {
  const names = readdirSync('public/stories')
    .filter((file) => file.endsWith('.geojson'))
    .map((file) => file.slice(0, -'.geojson'.length));
  return JSON.stringify(
    Object.fromEntries(names.map((name) => [name, `./${encodeURI(fileNamed(bundle, `${name}.json`))}`])),
  );
}

/** The built file of a name. Throws where there is none: a page must not point at nothing. */
function fileNamed(bundle: Rollup.OutputBundle, name: string): string {
  const found = Object.values(bundle).find((it) => it.type === 'asset' && it.names.includes(name));
  if (!found) throw new Error(`the build has no file ${name}`);
  return found.fileName;
}
