import { normalizePath, type Plugin } from 'vite';
import { catalogueFolder, compilePart } from './catalogue.ts';
import { writeTypes } from './write-types.ts';

/** Compiles the catalogue of words on its way into the app; while it is being worked on, writes its types too. */
export function catalogueOfWords(): Plugin {
  const isCatalogue = (id: string) => /\/src\/words\/[A-Za-z-]+\/[a-z-]+\.json$/.test(normalizePath(id));
  return {
    name: 'catalogue-of-words',
    enforce: 'pre',
    transform: {
      filter: { id: /\.json$/ },
      handler: (code, id) => (isCatalogue(id) ? { code: compilePart(code), map: null } : null),
    },
    configureServer(server) {
      if (process.env.VITEST) return;
      writeTypes();
      server.watcher.on('change', (path) => {
        if (normalizePath(path).includes(catalogueFolder)) writeTypes();
      });
    },
  };
}
