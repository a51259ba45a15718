import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { catalogueOfWords } from '../../../tools/words/plugin.ts';

/** Builds the pages that only the tests have, with the app’s own files beside them. */
export const buildPages = (outDir: string) =>
  build({
    configFile: false,
    root: 'tests/browser/pages',
    base: './',
    publicDir: resolve('public'),
    plugins: [catalogueOfWords(), react()],
    worker: { format: 'es' },
    logLevel: 'error',
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
      chunkSizeWarningLimit: 3000,
    },
  });

/** Serves them. @returns where they are, with a slash at its end, and how to end */
export async function servePages(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = await preview({
    configFile: false,
    root: 'tests/browser/pages',
    logLevel: 'warn',
    build: { outDir: resolve(folder) },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the server of the pages has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
