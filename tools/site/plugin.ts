import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { caddyHeaders, netlifyHeaders, nginxHeaders } from './header-files.ts';
import { fileRules, ruleOf } from './headers.ts';
import { commonHeaders, metaPolicy } from './policy.ts';
import { isLocal, readSettings, type Settings } from './settings.ts';

/**
 * Puts the built site under its policy: in every page as a meta element, for servers as files of headers, and on
 * `vite preview` as they would send them, so that every test in a browser runs under it. The dev server has none: its
 * pages are made of what the policy forbids.
 *
 * The header files lie in the built folder, since that is what is carried to the server, and so they are never those
 * of another build. `_headers` must lie there; the others hold nothing but what the server tells everyone.
 */
export function sitePolicy(): Plugin {
  let settings: Settings;
  return {
    name: 'site-policy',
    config: () => ({ preview: { cors: false } }), // It would answer some origins only.
    configResolved(config) {
      settings = readSettings(config.env);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = Object.values(bundle).filter((it) => it.type === 'asset' && isPage(it.fileName));
        for (const page of pages)
          if (page.type === 'asset') page.source = withPolicy(String(page.source), page.fileName, settings);
        const rules = fileRules(settings, storiesOf(pages.map((it) => it.fileName)));
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        emit('_headers', netlifyHeaders(rules, new URL(settings.site).pathname));
        emit('headers/nginx.conf', nginxHeaders(rules));
        emit('headers/Caddyfile', caddyHeaders(rules));
      },
    },
    closeBundle() {
      const { config, logger } = this.environment;
      if (config.command !== 'build' || !isLocal(settings.site)) return;
      logger.info(
        `The site’s address is still ${settings.site}: before it goes out, set VITE_SITE_URL in .env.local and build again.`,
      );
    },
    configurePreviewServer({ config, middlewares }) {
      const folder = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const path = decodeURI(new URL(request.url ?? '/', 'http://any').pathname).slice(1);
        const stories = storiesOf(readdirSync(folder).filter(isPage));
        for (const [name, value] of previewHeaders(path, settings, stories)) response.setHeader(name, value);
        next();
      });
    },
  };
}

const isPage = (file: string): boolean => file.endsWith('.html');

/** The stories that have a page, of all pages. */
const storiesOf = (pages: readonly string[]): string[] =>
  pages
    .map((file) => file.slice(0, -'.html'.length))
    .filter((name) => name !== 'index' && name !== 'embed')
    .sort();

/** After the encoding, which must stand in the first kilobyte, and before anything that the policy is about. */
function withPolicy(html: string, file: string, settings: Settings): string {
  const policy = metaPolicy(file === 'embed.html' ? 'embed' : 'story', settings);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const page = html.replace(/<meta charset[^>]*>/, (charset) => `${charset}\n${meta}`);
  if (page === html) throw new Error(`${file} has no <meta charset>, after which its policy would stand`);
  return page;
}

/** What a path is served with. */
function previewHeaders(path: string, settings: Settings, stories: readonly string[]): [string, string][] {
  const rule = ruleOf(path, fileRules(settings, stories));
  return Object.entries({
    ...commonHeaders,
    ...rule?.headers,
    ...(rule?.type && { 'Content-Type': rule.type }),
    ...(rule?.isRanged && { 'Accept-Ranges': 'bytes' }),
  });
}
