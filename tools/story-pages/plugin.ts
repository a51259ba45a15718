import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { type Plugin, type Rollup, runnerImport } from 'vite';
import { readSettings, type Settings } from '../site/settings.ts';
import { smallScript } from '../small-script.ts';
import { catalogueOfWords } from '../words/plugin.ts';
import type { PreparedPage } from './render.tsx';
import { type PageFiles, writePage } from './write-page.ts';

const fullText = 'src/reader/full-text.css';
const folder = 'tools/story-pages';

/**
 * Gives every bundled story a page of its own, and the front door's to `index.html`: title, standfirst and list for the
 * first second, the whole text for a reader without scripts, and what other sites ask about it. Lays beside each page
 * its story as the page wants it, the outlines of its map, and its answer to oEmbed.
 */
export function storyPages(): Plugin {
  let settings: Settings;
  let pages: PreparedPage[];
  const written = new Map<string, string>(); // file → page
  return {
    name: 'story-pages',
    apply: 'build',
    configResolved(config) {
      settings = readSettings(config.env);
    },
    async buildStart() {
      const { module } = await runnerImport<typeof import('./render.tsx')>(`./${folder}/render.tsx`, {
        configFile: false,
        logLevel: 'error',
        plugins: [catalogueOfWords(), react(), withoutStyles],
      });
      pages = await module.preparePages(settings);
      const emit = (name: string, source: string) => this.emitFile({ type: 'asset', name, source });
      for (const { name, packed, outlines, oembed } of pages) {
        emit(`${name}.json`, packed);
        emit(`${name}.outlines.svg`, outlines);
        this.emitFile({ type: 'asset', fileName: `oembed/${name}.json`, source: oembed });
      }
      emit('begin.js', await smallScript(`${folder}/begin.js`));
      emit(
        'without-script.css',
        [fullText, `${folder}/without-script.css`].map((path) => readFileSync(path, 'utf8')).join('\n'),
      );
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        if (path !== '/index.html') return html;
        for (const page of pages)
          written.set(`${page.name}.html`, writePage(html, page, filesOf(page, bundle)));
        return written.get(`${pages[0]!.name}.html`)!;
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        for (const [fileName, source] of written) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

/** Markup needs no style sheets. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
  load: (id) => (id === '\0no-styles' ? '' : null),
};

function filesOf({ name }: PreparedPage, bundle: Rollup.OutputBundle): PageFiles {
  return {
    packed: addressOf(`${name}.json`, bundle),
    outlines: addressOf(`${name}.outlines.svg`, bundle),
    begin: addressOf('begin.js', bundle),
    withoutScript: addressOf('without-script.css', bundle),
  };
}

/** The built file of a name. Throws where there is none: a page must not point at nothing. */
function addressOf(name: string, bundle: Rollup.OutputBundle): string {
  const found = Object.values(bundle).find((it) => it.type === 'asset' && it.names.includes(name));
  if (!found) throw new Error(`the build has no file ${name}`);
  return `./${encodeURI(found.fileName)}`;
}
