import type { Plugin, ResolvedConfig } from 'vite';
import { bundleEmbedScript, embedTypes } from './bundle.ts';

/**
 * Lays `embed.js` and `embed.d.ts` beside the pages, under names that never change: they stand in other people's pages.
 * The development server makes the script anew each time it is asked for.
 */
export function embedScript(): Plugin {
  let target: ResolvedConfig['build']['target'];
  return {
    name: 'embed-script',
    configResolved(config) {
      target = config.build.target;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await bundleEmbedScript(target) });
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: embedTypes() });
    },
    configureServer({ middlewares }) {
      middlewares.use('/embed.js', (_, response, next) => {
        bundleEmbedScript(target)
          .then((code) => response.setHeader('content-type', 'text/javascript').end(code))
          .catch(next);
      });
    },
  };
}
