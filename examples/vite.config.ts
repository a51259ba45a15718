import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The host pages: plain files all but the React one. They name Dateline where `npm start` serves it. */
export default defineConfig({
  root: 'examples',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../.cache/examples',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['plain', 'responsive', 'controlled', 'cms', 'react/index'].map((it) => `examples/${it}.html`),
    },
  },
});
