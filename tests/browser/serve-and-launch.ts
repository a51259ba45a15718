import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildOnce, sources } from './build-once.ts';
import { serveHostPages } from './host-server.ts';
import { buildPages, servePages } from './pages/build-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end. */
    appUrl: string;
    /** The folder that is served there: a test may put files into it, under a name of its own. */
    appFolder: string;
    /** Where the pages of `examples/` are served: another origin, and another site. With a slash at its end. */
    hostUrl: string;
    /** Where the pages of `tests/browser/pages` are served, with a slash at its end. */
    pagesUrl: string;
  }
}

/** Builds the app as it ships, and the host pages beside it, and serves all of it for the browser tests. */
export default async function serve(project: TestProject) {
  const app = await buildOnce('app', sources, (outDir) =>
    build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
  );
  const examples = await buildOnce('examples', [...sources, 'examples'], (outDir) =>
    build({
      configFile: 'examples/vite.config.ts',
      logLevel: 'warn',
      build: { outDir: `../${outDir}` },
    }),
  );
  const pages = await servePages(await buildOnce('pages', [...sources, 'tests'], buildPages));
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: app },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the preview server has no port');
  const appUrl = `http://127.0.0.1:${address.port}/`;
  const hosts = await serveHostPages(examples, appUrl);
  project.provide('appUrl', appUrl);
  project.provide('appFolder', app);
  project.provide('hostUrl', hosts.url);
  project.provide('pagesUrl', pages.url);
  return async () => {
    await server.close();
    await pages.close();
    hosts.close();
  };
}
