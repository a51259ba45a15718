import { LoadError } from './load-error.ts';

type Piece = Uint8Array<ArrayBuffer>;
type Pieces = AsyncGenerator<Piece>;

/** Bytes of a compressed file; `begins` where a member of it may begin with them. */
type Part = { readonly bytes: Piece; begins: boolean };

const headerSize = 10;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Whether a gzip header stands there (RFC 1952, 2.3): by chance, in one of a hundred thousand million places. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  const [flags = 0, level = 0, system = 0] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]];
  return (
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    flags < 32 &&
    (level === 0 || level === 2 || level === 4) &&
    (system < 14 || system === 255)
  );
}

/** Cuts a file where a member may begin; the end of each piece waits for the next, for a header may go across. */
async function* cutAtHeaders(pieces: Pieces): AsyncGenerator<Part> {
  let held: Piece = new Uint8Array(0);
  let begins = false;
  for await (const piece of pieces) {
    const bytes = new Uint8Array(held.length + piece.length);
    bytes.set(held);
    bytes.set(piece, held.length);
    let from = 0;
    for (
      let at = bytes.indexOf(0x1f);
      at >= 0 && at + headerSize <= bytes.length;
      at = bytes.indexOf(0x1f, at + 1)
    ) {
      if (!isHeader(bytes, at)) continue;
      if (at > from) yield { bytes: bytes.subarray(from, at), begins };
      from = at;
      begins = true;
    }
    const to = Math.max(from, bytes.length - headerSize + 1);
    if (to > from) {
      yield { bytes: bytes.subarray(from, to), begins };
      begins = false;
    }
    held = bytes.slice(to);
  }
  if (held.length > 0) yield { bytes: held, begins };
}

/**
 * Unpacks a gzip file of one or several members: the platform takes one alone. The compressed bytes of the member at hand are
 * kept, for where what seemed the beginning of the next one was none.
 */
export async function* unpacked(pieces: Pieces): Pieces {
  const parts = cutAtHeaders(pieces);
  let part = await parts.next();
  while (!part.done) {
    const kept: Piece[] = [];
    let given = 0;
    for (let isWhole = false; !isWhole; ) {
      let skip = given;
      try {
        for await (const bytes of inflate(takeMember(kept))) {
          const fresh = bytes.subarray(Math.min(skip, bytes.length));
          skip -= bytes.length - fresh.length;
          given += fresh.length;
          if (fresh.length > 0) yield fresh;
        }
        isWhole = true;
      } catch (error) {
        if (part.done || !part.value.begins || error instanceof LoadError) throw damaged(error);
        part.value.begins = false;
      }
    }
  }

  /** What there is of a member, and then what follows up to the next one. */
  async function* takeMember(kept: Piece[]): Pieces {
    yield* [...kept];
    while (!part.done && (kept.length === 0 || !part.value.begins)) {
      const { bytes } = part.value;
      kept.push(bytes);
      part = await parts.next();
      yield bytes;
    }
  }
}

const damaged = (error: unknown): LoadError =>
  error instanceof LoadError ? error : new LoadError('invalid', { key: 'damagedArchive' });

async function* inflate(pieces: Pieces): Pieces {
  const packed = new ReadableStream<Piece>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return;
    yield piece.value;
  }
}
