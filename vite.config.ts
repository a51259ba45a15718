import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './tools/chunks.ts';
import { embedPage } from './tools/embed-page/plugin.ts';
import { embedScript } from './tools/embed-script/plugin.ts';
import { pageWords } from './tools/site/page-words.ts';
import { sitePolicy } from './tools/site/plugin.ts';
import { storyPages } from './tools/story-pages/plugin.ts';
import { catalogueOfWords } from './tools/words/plugin.ts';

export default defineConfig({
  plugins: [catalogueOfWords(), pageWords(), react(), storyPages(), embedPage(), sitePolicy(), embedScript()],
  // Relative URLs: the built folder works at any path of any static host.
  base: './',
  worker: { format: 'es' },
  // Nothing becomes a data: URL, so that a strict Content-Security-Policy can hold.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // Every browser that runs es2022 preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', embed: 'embed.html' },
      output: { codeSplitting: { groups: chunkGroups, includeDependenciesRecursively: false } },
    },
  },
  test: {
    // Left alone Vitest keeps a core to itself, which on two of them is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          env: { TZ: 'America/Caracas' },
          // Property tests take seconds, and more on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-and-launch.ts'],
          // Software rendering on a busy machine takes its time; what is waited for is a state, never a time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A second try is printed as such, and is something to look into.
          retry: 1,
        },
      },
    ],
  },
});
