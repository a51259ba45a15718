import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.geojson', '.svg']);

/** One response: its path, the kind of thing it is, and the bytes of its body on the wire. */
export type Sent = { path: string; kind: string; bytes: number };

export type GzipServer = {
  url: string;
  /** What has been sent since the last call; workers’ requests too, which no page sees. */
  takeSent(): Sent[];
  /** Bytes of the page, gzip, that come after the end of its list: the text for a reader without scripts. */
  bytesAfterWords: number;
  /** Holds back files of a kind by so many ms; 0 for none. */
  delay(kind: string, ms: number): void;
  close(): void;
};

/**
 * Serves a built folder as a good static host does: gzip for text, ranges for tiles. Vite’s preview compresses nothing.
 * @param extra headers that every answer has
 */
export async function serveGzip(
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<GzipServer> {
  const sent: Sent[] = [];
  const delays = new Map<string, number>();
  const packed = new Map<string, Buffer>(); // path → gzip
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const kind = kindOf(path);
    const answer = () => {
      const bytes = send(
        join(folder, path.endsWith('/') ? `${path}index.html` : path),
        packed,
        request,
        response,
      );
      sent.push({ path, kind, bytes });
    };
    const delay = delays.get(kind);
    if (delay) setTimeout(answer, delay);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    get bytesAfterWords() {
      return bytesAfterWords(readFileSync(join(folder, 'index.html'), 'utf8'));
    },
    takeSent: () => sent.splice(0),
    delay: (kind, ms) => void delays.set(kind, ms),
    close: () => void server.close(),
  };
}

function bytesAfterWords(html: string): number {
  const end = html.indexOf('<noscript><div class="full-text"');
  if (end < 0) throw new Error('the page has no text for a reader without scripts');
  return gzipSync(html).length - gzipSync(html.slice(0, end)).length;
}

/** @returns the bytes of the body */
function send(
  file: string,
  packed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    response.writeHead(404).end();
    return 0;
  }
  const ending = extname(file);
  const headers = {
    'content-type': types[ending] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  };
  if (compressible.has(ending)) {
    const body = packed.get(file) ?? gzipSync(readFileSync(file));
    packed.set(file, body);
    response
      .writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': body.length })
      .end(body);
    return body.length;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(Number(range?.[2] || size - 1), size - 1);
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  createReadStream(file, { start, end }).pipe(response);
  return end - start + 1;
}

/** What a path is to a reader who waits for it. */
export function kindOf(path: string): string {
  if (path.endsWith('.pmtiles')) return 'tiles';
  if (path.endsWith('.woff2')) return 'fonts';
  if (path.endsWith('.js')) return 'JavaScript';
  if (path.endsWith('.css')) return 'CSS';
  if (/\.(geo)?json$/.test(path)) return 'story';
  if (path.endsWith('.svg')) return 'pictures';
  return 'page';
}
