import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { serveHostPages } from './host-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end. */
    appUrl: string;
    /** Where the pages of `examples/` are served: another origin, and another site. With a slash at its end. */
    hostUrl: string;
  }
}

/** Builds the app as it ships, and the host pages beside it, and serves both for the browser tests. */
export default async function serve(project: TestProject) {
  // Vitest's own environment would build React's development version in.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn', build: { outDir: '.cache/built-for-tests', emptyOutDir: true } });
  await build({
    configFile: 'examples/vite.config.ts',
    logLevel: 'warn',
    build: { outDir: '../.cache/examples-for-tests' },
  });
  process.env.NODE_ENV = environment;
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: '.cache/built-for-tests' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the preview server has no port');
  const appUrl = `http://127.0.0.1:${address.port}/`;
  const hosts = await serveHostPages('.cache/examples-for-tests', appUrl);
  project.provide('appUrl', appUrl);
  project.provide('hostUrl', hosts.url);
  return async () => {
    await server.close();
    hosts.close();
  };
}
