import { FetchSource, type RangeResponse, type Source } from 'pmtiles';

/**
 * Reads an archive (PMTiles) by HTTP ranges, and does not take a part of a range for all of it. Chromium's cache, asked
 * for the same or for neighbouring ranges at once, may answer with fewer bytes than the server has sent, or fail one of
 * them: what came short is asked for once more, past the cache.
 */
export class RangeSource implements Source {
  readonly #url: string;
  readonly #cached: Source;

  constructor(url: string, cached: Source = new FetchSource(url)) {
    this.#url = url;
    this.#cached = cached;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws what the request failed with; Error where the server itself sends too little */
  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    try {
      const response = await this.#cached.getBytes(offset, length, signal, etag);
      // The first read of an archive asks for more than a small one has.
      if (offset === 0 || response.data.byteLength >= length) return response;
    } catch (error) {
      // Whatever the network does to a request is a TypeError (Fetch Standard).
      if (signal?.aborted || !(error instanceof TypeError)) throw error;
    }
    return { data: await readAfresh(this.#url, offset, length, signal) };
  }
}

async function readAfresh(
  url: string,
  offset: number,
  length: number,
  signal: AbortSignal | undefined,
): Promise<ArrayBuffer> {
  const headers = { range: `bytes=${offset}-${offset + length - 1}` };
  const response = await fetch(url, { headers, cache: 'no-store', ...(signal && { signal }) });
  if (response.status !== 206) throw new Error(`Bad response code: ${response.status}`);
  const data = await response.arrayBuffer();
  if (data.byteLength < length)
    throw new Error(`The server has sent ${data.byteLength} of ${length} bytes from ${offset} of ${url}`);
  return data;
}
