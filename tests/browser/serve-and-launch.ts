import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end. */
    appUrl: string;
  }
}

/** Builds the app as it ships and serves it for the browser tests. */
export default async function serve(project: TestProject) {
  // Vitest's own environment would build React's development version in.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn', build: { outDir: '.cache/built-for-tests', emptyOutDir: true } });
  process.env.NODE_ENV = environment;
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: '.cache/built-for-tests' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the preview server has no port');
  project.provide('appUrl', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
