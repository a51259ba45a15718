import type { ChunkedFile } from './intake.ts';
import { LoadError } from './load-error.ts';
import { isGzip, unpacked } from './unpack.ts';

/** A file on this machine, or at an address, unpacked where its first bytes say that it is compressed. */
export async function chunksOf(name: string, file: Blob | string): Promise<ChunkedFile> {
  return typeof file === 'string' ? chunksOfAddress(name, file) : chunksOfBlob(name, file);
}

async function chunksOfBlob(name: string, blob: Blob): Promise<ChunkedFile> {
  const counter = { bytes: 0 };
  const isPacked = isGzip(new Uint8Array(await blob.slice(0, 2).arrayBuffer()));
  const blocks = counted(piecesOf(blob.stream(), 'fileLost'), counter);
  return {
    name,
    address: null,
    chunks: isPacked ? unpacked(blocks) : blocks,
    expected: isPacked ? 0 : blob.size,
    bytesRead: () => counter.bytes,
    totalBytes: blob.size,
  };
}

async function chunksOfAddress(name: string, address: string): Promise<ChunkedFile> {
  const response = await fetch(address).catch(() => {
    throw new LoadError('unreachable', { key: 'notAnswered' });
  });
  if (response.status === 404 || response.status === 410) throw new LoadError('missing', { key: 'missing' });
  if (!response.ok || !response.body)
    throw new LoadError('missing', { key: 'status', values: { status: String(response.status) } });
  // What a server packs for the way is unpacked on arrival, and its length said of the packed one.
  const said = response.headers.get('content-encoding')
    ? 0
    : Number(response.headers.get('content-length') ?? 0);
  const counter = { bytes: 0 };
  const blocks = counted(piecesOf(response.body, 'brokenOff'), counter);
  const first = await blocks.next();
  const isPacked = !first.done && isGzip(first.value);
  const all = withFirst(first, blocks);
  return {
    name,
    address,
    chunks: isPacked ? unpacked(all) : all,
    expected: isPacked ? 0 : said,
    bytesRead: () => counter.bytes,
    totalBytes: said || null,
  };
}

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** The next piece is on its way while one is worked on. */
async function* piecesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  failure: 'fileLost' | 'brokenOff',
): Pieces {
  const reader = stream.getReader();
  for (;;) {
    const piece = await reader.read().catch(() => {
      throw new LoadError('unreachable', { key: failure });
    });
    if (piece.done) return;
    yield piece.value;
  }
}

async function* counted(pieces: Pieces, counter: { bytes: number }): Pieces {
  for await (const piece of pieces) {
    counter.bytes += piece.length;
    yield piece;
  }
}

async function* withFirst(first: IteratorResult<Uint8Array<ArrayBuffer>>, rest: Pieces): Pieces {
  if (!first.done) yield first.value;
  yield* rest;
}
