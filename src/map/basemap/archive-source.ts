import type { RangeResponse, Source } from 'pmtiles';
import { RangeSource } from '#archive/range-source.ts';

/**
 * Reads an archive by HTTP ranges; where the server has none (`python3 -m http.server`, some intranets), fetches the
 * file once and reads from memory. A server that has answered a range once is believed ever after, so that a broken
 * connection does not start a download of the whole world.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #ranges: Source;
  #hasRanges = false;
  #whole: Promise<ArrayBuffer> | undefined;

  constructor(url: string, ranges: Source = new RangeSource(url)) {
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
        if (this.#hasRanges || signal?.aborted) throw error;
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
