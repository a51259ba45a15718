import { FetchSource, type RangeResponse, type Source } from 'pmtiles';

/**
 * Reads an archive by HTTP ranges; where the server has none (`python3 -m http.server`, some intranets), fetches the
 * file once and reads from memory. A server that has answered a range once is believed ever after, so that a broken
 * connection does not start a download of the whole world; what broke is then asked for once more.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #ranges: Source;
  #hasRanges = false;
  #whole: Promise<ArrayBuffer> | undefined;

  constructor(url: string, ranges: Source = new FetchSource(url)) {
    this.#url = url;
    this.#ranges = ranges;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws what the range request failed with, when the whole file is not to be had either */
  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (!this.#whole) {
      try {
        const response = await this.#ranges.getBytes(offset, length, signal, etag);
        this.#hasRanges = true;
        return response;
      } catch (error) {
        if (signal?.aborted) throw error;
        // Chromium's cache may fail one of two reads of the same range at the same time, as of a tile at two zooms.
        if (this.#hasRanges && error instanceof TypeError)
          return this.#ranges.getBytes(offset, length, signal, etag);
        if (this.#hasRanges) throw error;
        this.#whole ??= fetchWhole(this.#url, error);
      }
    }
    try {
      return { data: (await this.#whole).slice(offset, offset + length) };
    } catch (error) {
      this.#whole = undefined; // the next read may try again
      throw error;
    }
  }
}

async function fetchWhole(url: string, reason: unknown): Promise<ArrayBuffer> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw reason;
  return response.arrayBuffer();
}
