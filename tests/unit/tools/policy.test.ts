import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { basemapArchive } from '#map/basemap/archive.ts';
import { caddyHeaders, netlifyHeaders, nginxHeaders } from '../../../tools/site/header-files.ts';
import { fileRules, ruleOf } from '../../../tools/site/headers.ts';
import { commonHeaders, headerPolicy, metaPolicy } from '../../../tools/site/policy.ts';
import { readSettings } from '../../../tools/site/settings.ts';

const plain = readSettings({});
const own = readSettings({
  VITE_SITE_URL: 'https://maps.example/dateline/',
  VITE_FRAME_ANCESTORS: 'self https://*.paper.example',
  VITE_STORY_ORIGINS: 'https://desk.example http://localhost:8080',
});

describe('the policy', () => {
  it('is the one that docs/deploying.md shows', () => {
    const doc = readFileSync('docs/deploying.md', 'utf8');
    expect(doc).toContain(`\`${metaPolicy('story', plain)}\``);
  });

  test.each(['story', 'embed'] as const)(
    'of a page for %s allows nothing inline, evaluated or elsewhere',
    (kind) => {
      expect(metaPolicy(kind, plain)).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(metaPolicy(kind, plain)).not.toMatch(/unsafe|blob:|\*|https?:/);
    },
  );

  it('lets pages frame their own site, and an embed nothing', () => {
    expect(metaPolicy('story', plain)).toContain("; frame-src 'self';");
    expect(metaPolicy('embed', plain)).not.toContain('frame-src');
  });

  it('asks the origins that stories may come from, and no others', () => {
    expect(metaPolicy('embed', own)).toContain(
      "; connect-src 'self' https://desk.example http://localhost:8080;",
    );
    expect(metaPolicy('embed', plain)).toContain("; connect-src 'self';");
  });

  it('says who may frame which page in the header, where a meta element cannot', () => {
    // `*` would be all web addresses: no page from disk, no app, no sandboxed preview.
    expect(headerPolicy('embed', plain)).toBe(metaPolicy('embed', plain));
    expect(headerPolicy('embed', own)).toMatch(/; frame-ancestors 'self' https:\/\/\*\.paper\.example$/);
    expect(headerPolicy('story', own)).toMatch(/; frame-ancestors 'self'$/);
  });

  test.each([
    ['*', undefined],
    ['none', "'none'"],
    ['https://paper.example', "'self' https://paper.example"],
  ])('lets its own site frame the embed for the share dialog where %s may', (setting, expected) => {
    const settings = readSettings({ VITE_FRAME_ANCESTORS: setting });
    expect(headerPolicy('embed', settings).split('frame-ancestors ')[1]).toBe(expected);
  });
});

describe('ruleOf', () => {
  const rules = fileRules(plain, ['iraq-2019', 'flood']);
  const headersAt = (path: string) => ruleOf(path, rules)?.headers ?? {};

  test.each(['', 'index.html', 'iraq-2019.html', 'flood.html', 'assets/map-worker-a1.js'])(
    'puts “%s” under the policy of the pages',
    (path) => {
      expect(headersAt(path)['Content-Security-Policy']).toBe(headerPolicy('story', plain));
    },
  );

  it('puts the embed under its own', () => {
    expect(headersAt('embed.html')['Content-Security-Policy']).toBe(headerPolicy('embed', plain));
  });

  test.each([
    ['assets/index-a1b2.js', /max-age=31536000, immutable$/],
    [basemapArchive, /max-age=31536000, immutable, no-transform$/],
    ['embed.html', /max-age=300$/],
    ['embed.js', /max-age=300$/],
    ['index.html', /^no-cache$/],
    ['stories/flood.geojson', /^no-cache$/],
    ['oembed/flood.json', /max-age=86400$/],
  ])('keeps %s for as long as its name holds', (path, cache) => {
    expect(headersAt(path)['Cache-Control']).toMatch(cache);
  });

  it('has one rule for a path at most', () => {
    const paths = rules.flatMap((rule) => rule.paths).map((it) => it.replace('*', 'x'));
    for (const path of paths) expect(rules.filter((rule) => ruleOf(path, [rule]))).toHaveLength(1);
  });
});

describe('the header files', () => {
  const rules = fileRules(own, ['iraq-2019', 'flood']);

  /** file → the headers that a path gets from it, read as its server reads it */
  const readers: Record<string, (path: string) => Record<string, string>> = {
    _headers(path) {
      const blocks = netlifyHeaders(rules, '/dateline/')
        .split('\n\n')
        .filter((it) => it.startsWith('/'));
      const isMeant = (pattern: string) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      const lines = blocks.map((it) => it.split('\n')).filter(([pattern]) => isMeant(pattern!));
      return pairs(lines.flatMap(([, ...headers]) => headers.map((it) => /^ {2}([^:]+): (.*)$/.exec(it)!)));
    },
    'nginx.conf'(path) {
      const text = nginxHeaders(rules);
      const locations = [...text.matchAll(/^location ~ "(.*)" \{\n([^}]*?(?:types \{ \}[^}]*)?)^\}/gm)];
      const found = locations.filter(([, pattern]) => new RegExp(pattern!).test(path));
      const own = found[0]?.[2] ?? text.slice(0, text.indexOf('\nlocation'));
      const type = /default_type (.*);/.exec(own);
      return {
        ...pairs([...own.matchAll(/add_header (\S+) "(.*)" always;/g)]),
        ...(type && { 'Content-Type': type[1]! }),
      };
    },
    Caddyfile(path) {
      const text = caddyHeaders(rules);
      const matchers = new Map(
        [...text.matchAll(/^(@\S+) path_regexp \S+ "(.*)"$/gm)].map(([, name, it]) => [name!, it!]),
      );
      const blocks = [...text.matchAll(/^header (?:(@\S+) )?\{\n([^}]*)\}/gm)];
      const found = blocks.filter(([, name]) => !name || new RegExp(matchers.get(name)!).test(path));
      return pairs(found.flatMap(([, , body]) => [...body!.matchAll(/^\t(\S+) "(.*)"$/gm)]));
    },
  };

  /** Throws where a header is given twice: servers join the two, or send both. */
  function pairs(matches: readonly RegExpExecArray[]): Record<string, string> {
    const all: Record<string, string> = {};
    for (const [, name = '', value = ''] of matches) {
      if (name in all) throw new Error(`${name} is given twice`);
      all[name] = value;
    }
    return all;
  }

  const cases = Object.keys(readers).flatMap((file) =>
    ['', 'index.html', 'flood.html', 'embed.html', 'embed.js', 'assets/a-1.js', basemapArchive]
      .concat(['stories/flood.geojson', 'oembed/flood.json', 'favicon.svg'])
      .map((path) => [file, path] as const),
  );

  test.each(cases)('%s gives “%s” the headers that the preview server sends', (file, path) => {
    const rule = ruleOf(path, rules);
    expect(readers[file]!(`/dateline/${path}`)).toEqual({
      ...commonHeaders,
      ...rule?.headers,
      ...(rule?.type && { 'Content-Type': rule.type }),
    });
  });

  it('_headers knows the pages without their ending, as its hosts serve them', () => {
    expect(readers._headers!('/dateline/embed')).toEqual(readers._headers!('/dateline/embed.html'));
  });

  it('keeps a story’s name that no address has as it stands', () => {
    const text = netlifyHeaders(fileRules(own, ['فيضان']), '/');
    expect(text).toContain('\n/%D9%81%D9%8A%D8%B6%D8%A7%D9%86.html\n');
  });

  it('lets nginx compress no archive', () => {
    expect(nginxHeaders(rules)).toMatch(/vnd\.pmtiles;\n {4}gzip off;/);
  });
});
