import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArchiveSource } from '#map/basemap/archive-source.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
const url = 'https://example.org/world.pmtiles';
const part = (offset: number, length: number) => bytes.slice(offset, offset + length).buffer;
const read = async (source: ArchiveSource, offset: number, length: number) => [
  ...new Uint8Array((await source.getBytes(offset, length)).data),
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the archive source', () => {
  it('reads ranges where the server has them', async () => {
    const whole = vi.fn();
    vi.stubGlobal('fetch', whole);
    const source = new ArchiveSource(url, {
      getKey: () => url,
      getBytes: async (offset, length) => ({ data: part(offset, length) }),
    });
    expect(await read(source, 3, 2)).toEqual([3, 4]);
    expect(whole).not.toHaveBeenCalled();
  });

  it('fetches the file once where there are no ranges', async () => {
    const whole = vi.fn(async () => new Response(bytes));
    vi.stubGlobal('fetch', whole);
    const source = new ArchiveSource(url, {
      getKey: () => url,
      getBytes: () => Promise.reject(new Error('no ranges')),
    });
    expect(await Promise.all([read(source, 0, 2), read(source, 98, 2)])).toEqual([
      [0, 1],
      [98, 99],
    ]);
    expect(await read(source, 50, 1)).toEqual([50]);
    expect(whole).toHaveBeenCalledTimes(1);
  });

  it('does not download the world because one range failed', async () => {
    const whole = vi.fn(async () => new Response(bytes));
    vi.stubGlobal('fetch', whole);
    const getBytes = vi.fn(async (offset: number, length: number) => ({ data: part(offset, length) }));
    const source = new ArchiveSource(url, { getKey: () => url, getBytes });
    await read(source, 0, 1);
    getBytes.mockRejectedValueOnce(new Error('connection lost'));
    await expect(read(source, 5, 1)).rejects.toThrow('connection lost');
    expect(whole).not.toHaveBeenCalled();
    expect(await read(source, 5, 1)).toEqual([5]);
  });

  it('says why the range failed when there is no file at all, and tries again later', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const source = new ArchiveSource(url, {
      getKey: () => url,
      getBytes: () => Promise.reject(new Error('gone: 404')),
    });
    await expect(read(source, 0, 1)).rejects.toThrow('gone: 404');
    vi.stubGlobal('fetch', async () => new Response(bytes));
    expect(await read(source, 7, 1)).toEqual([7]);
  });
});
