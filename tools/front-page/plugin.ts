import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { type HtmlTagDescriptor, type Plugin, type Rollup, runnerImport } from 'vite';
import type { FrontPage } from './render.tsx';

/** The tags by which a built page starts its modules, with the addresses. */
const moduleTag =
  /\s*<(?:script type="module"[^>]*src="([^"]+)"[^>]*><\/script|link rel="modulepreload"[^>]*href="([^"]+)"[^>]*)>/g;

const fullText = 'src/reader/full-text.css';
const withoutScript = 'tools/front-page/without-script.css';

/**
 * Writes the story of the front door into the built page: title, standfirst and list for the first second, the whole
 * text for a reader without scripts. Lays beside it the story as the page wants it and the outlines of its map.
 */
export function frontPage(): Plugin {
  let front: FrontPage;
  return {
    name: 'front-page',
    apply: 'build',
    async buildStart() {
      const { module } = await runnerImport<typeof import('./render.tsx')>('./tools/front-page/render.tsx', {
        configFile: false,
        logLevel: 'error',
        plugins: [react(), withoutStyles],
      });
      front = await module.prepareFrontPage();
      const emit = (name: string, source: string) => this.emitFile({ type: 'asset', name, source });
      emit(`${front.id}.json`, front.packed);
      emit(`${front.id}.outlines.svg`, front.outlines);
      emit('begin.js', readFileSync('tools/front-page/begin.js', 'utf8'));
      emit(
        'without-script.css',
        [fullText, withoutScript].map((path) => readFileSync(path, 'utf8')).join('\n'),
      );
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (path !== '/index.html') return html;
        const fileOf = (name: string) => `./${named(bundle ?? {}, name)}`;
        const packed = fileOf(`${front.id}.json`);
        const { title, summary, dir, page, text } = front.render(fileOf(`${front.id}.outlines.svg`));
        // They are started by a script of ours, after the first paint.
        const modules: string[] = [];
        const withoutModules = html.replace(moduleTag, (_, src, href) => {
          modules.push(src ?? href);
          return '';
        });
        return {
          html: withoutModules
            .replace('<html lang="en">', `<html lang="en" dir="${dir}">`)
            .replace(/<title>.*?<\/title>/, () => `<title>${escaped(title)} – Dateline</title>`)
            .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + escaped(summary))
            .replace('<div id="root"></div>', () => `<div id="root" data-story="${packed}">${page}</div>`)
            .replace(/<noscript>.*?<\/noscript>/s, () => `<noscript>${text}</noscript>`),
          tags: [
            begin(fileOf('begin.js'), front.id, modules),
            styleWithoutScript(fileOf('without-script.css')),
          ],
        };
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

/** The built file of a name. Throws where there is none: a page must not point at nothing. */
function named(bundle: Rollup.OutputBundle, name: string | RegExp): string {
  const isMeant = (it: string) =>
    typeof name === 'string' ? it === name : name.test(it) && it.endsWith('2');
  const found = Object.values(bundle).find((it) => it.type === 'asset' && it.names.some(isMeant));
  if (!found) throw new Error(`the build has no file ${name}`);
  return found.fileName;
}

/** @param modules the app's module first, then those it needs at once */
const begin = (src: string, frontDoor: string, modules: readonly string[]): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { src, 'data-front-door': frontDoor, 'data-files': modules.join(' ') },
  injectTo: 'head-prepend',
});

const styleWithoutScript = (href: string): HtmlTagDescriptor => ({
  tag: 'noscript',
  children: [{ tag: 'link', attrs: { rel: 'stylesheet', href } }],
  injectTo: 'head',
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (it) => escapes[it]!);
