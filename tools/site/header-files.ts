import type { FileRule } from './headers.ts';
import { commonHeaders } from './policy.ts';

/** The headers of a built site in the words of the servers that serve such sites. Nothing in them is secret. */

type Headers = Readonly<Record<string, string>>;

const headersOf = ({ headers, type }: FileRule): Headers => ({
  ...headers,
  ...(type ? { 'Content-Type': type } : {}),
});

const note = (how: string) =>
  [
    `# Headers for this build of Dateline. ${how}`,
    '# Written by the build from tools/site/: change the settings and build again.',
  ].join('\n');

/**
 * `_headers` of Netlify and Cloudflare Pages. Where two of its rules fit a path, both count and values of one name are
 * joined, so no name stands in two of them that meet.
 * @param folder path of the folder on its site: `/` or `/dateline/`
 */
export function netlifyHeaders(rules: readonly FileRule[], folder: string): string {
  const block = (path: string, headers: Headers) =>
    [
      `${folder}${encodeURI(path)}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  // Both hosts serve a page without its ending too.
  const everyName = (path: string) =>
    path.endsWith('.html') ? [path, path.slice(0, -'.html'.length)] : [path];
  return [
    note('It belongs in the root folder of the site.'),
    block('*', commonHeaders),
    ...rules.flatMap((rule) => rule.paths.flatMap(everyName).map((path) => block(path, headersOf(rule)))),
    '',
  ].join('\n\n');
}

/** For nginx: to be included in the `server` block, or in the `location` of the folder. */
export function nginxHeaders(rules: readonly FileRule[]): string {
  const add = (headers: Headers) =>
    Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  // A location with headers of its own has none of those outside it.
  const block = ({ what, paths, headers, type, isRanged }: FileRule) =>
    [
      `# ${what}`,
      `location ~ "${patternOf(paths)}" {`,
      ...[
        ...add({ ...commonHeaders, ...headers }),
        ...(type ? ['types { }', `default_type ${type};`] : []),
        ...(isRanged ? ['gzip off;'] : []),
      ].map((line) => `    ${line}`),
      '}',
    ].join('\n');
  return [
    note('Include it in the server { } block, or in the location { } of the folder.'),
    add(commonHeaders).join('\n'),
    ...rules.map(block),
    '',
  ].join('\n\n');
}

/** For Caddy: to be imported in the site's block. Caddy asks for no settings to send ranges, and does not compress them. */
export function caddyHeaders(rules: readonly FileRule[]): string {
  const block = (matcher: string, headers: Headers) =>
    [
      `header ${matcher}{`,
      ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`),
      '}',
    ].join('\n');
  return [
    note('Import it in the block of the site.'),
    block('', commonHeaders),
    ...rules.map((rule, index) => {
      const name = `@dateline${index}`;
      const matcher = `${name} path_regexp dateline${index} "${patternOf(rule.paths)}"`;
      return [`# ${rule.what}`, matcher, block(`${name} `, headersOf(rule))].join('\n');
    }),
    '',
  ].join('\n\n');
}

/** A pattern for paths, wherever the folder lies on its site. */
function patternOf(paths: readonly string[]): string {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const patterns = paths.map((it) => (it.endsWith('/*') ? `${escaped(it.slice(0, -1))}.+` : escaped(it)));
  return `/${patterns.length === 1 ? patterns[0] : `(?:${patterns.join('|')})`}$`;
}
