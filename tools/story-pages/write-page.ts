import { escaped } from '../site/escaped.ts';
import type { PreparedPage } from './render.tsx';

/** Addresses, seen from the page, of the built files that it names. */
export type PageFiles = { packed: string; outlines: string; begin: string; withoutScript: string };

/** The tags by which a built page starts its modules, with the addresses. */
const moduleTag =
  /\s*<(?:script type="module"[^>]*src="([^"]+)"[^>]*><\/script|link rel="modulepreload"[^>]*href="([^"]+)"[^>]*)>/g;

/**
 * A story’s page: `index.html` as the build has it, with the story’s words in it. Its modules are started by a script
 * of ours, after the first paint.
 */
export function writePage(html: string, { name, render }: PreparedPage, files: PageFiles): string {
  const { title, summary, dir, head, page, text, end } = render(files.outlines);
  const modules: string[] = [];
  const withoutModules = html.replace(moduleTag, (_, src, href) => {
    modules.push(src ?? href);
    return '';
  });
  return (
    withoutModules
      .replace('<html lang="en">', `<html lang="en" dir="${dir}">`)
      .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n${beginTag(files.begin, name, modules)}`)
      .replace(/<title>.*?<\/title>/, () => `<title>${escaped(title)}</title>`)
      .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + escaped(summary))
      // After the style sheet: a browser that can show words needs none of it.
      .replace('</head>', () => `${styleWithoutScript(files.withoutScript)}\n${head}\n</head>`)
      .replace(
        '<div id="root"></div>',
        () => `<div id="root" data-name="${escaped(name)}" data-story="${files.packed}">${page}</div>`,
      )
      .replace(/<noscript>[^<]*<\/noscript>/, () => `<noscript>${text}</noscript>\n${end}`)
  );
}

/** @param modules the app's module first, then those it needs at once */
const beginTag = (src: string, ownStory: string, modules: readonly string[]): string =>
  `<script src="${src}" data-own-story="${escaped(ownStory)}" data-files="${modules.join(' ')}"></script>`;

const styleWithoutScript = (href: string): string =>
  `<noscript><link rel="stylesheet" href="${href}"></noscript>`;
