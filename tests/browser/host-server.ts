import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize } from 'node:path';

/** Where the pages of `examples/` say that Dateline is: where `npm start` serves it. */
const written = 'http://localhost:4173/';

/** Stories that lie here and not with the app: `/stories/*`. */
const stories = 'tests/fixtures/stories';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
};

/** A page that a test makes up. Chromium lets only pages that a server has sent reach a server of the same machine. */
const madePage = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><body>${body}`;

/**
 * Serves the built host pages as a newsroom would: from an origin that is not the app's, and by a name that makes it
 * another site too, so that the frame has a process of its own.
 * @param appUrl where the app is for these pages
 */
export async function serveHostPages(folder: string, appUrl: string) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any');
    const path = normalize(pathname);
    const made = searchParams.get('body');
    response.setHeader('access-control-allow-origin', '*');
    try {
      if (made !== null) {
        response.setHeader('content-type', types['.html']!);
        if (searchParams.has('isolated')) {
          response.setHeader('cross-origin-embedder-policy', 'require-corp');
          response.setHeader('cross-origin-opener-policy', 'same-origin');
        }
        response.end(madePage(made));
        return;
      }
      const file = path.startsWith('/stories/') ? join(stories, basename(path)) : join(folder, path);
      const text = await readFile(file, 'utf8');
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(text.replaceAll(written, appUrl).replaceAll(written.slice(0, -1), appUrl.slice(0, -1)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
