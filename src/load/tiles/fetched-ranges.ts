import { EtagMismatch, type Source } from 'pmtiles';
import { NotFetched } from '#events/not-fetched.ts';

/** A source of ranges whose failures can be told from mistakes in what reads them: they are all `NotFetched`. */
export function fetchedRanges(ranges: Source): Source {
  return {
    getKey: () => ranges.getKey(),
    async getBytes(offset, length, signal, etag) {
      try {
        return await ranges.getBytes(offset, length, signal, etag);
      } catch (error) {
        // PMTiles reads a changed archive anew.
        if (signal?.aborted || error instanceof EtagMismatch) throw error;
        throw new NotFetched(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  };
}
