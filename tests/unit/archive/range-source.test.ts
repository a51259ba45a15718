import { afterEach, describe, expect, it, vi } from 'vitest';
import { RangeSource } from '#archive/range-source.ts';

const url = 'https://example.org/world.pmtiles';
const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
const part = (offset: number, length: number) => ({ data: bytes.slice(offset, offset + length).buffer });

/** A source whose cache answers as told, and a server that is asked past it. */
function aSource(cached: (offset: number, length: number) => Promise<{ data: ArrayBuffer }>) {
  const server = vi.fn(async (_url: string, { headers }: RequestInit) => {
    const [first = 0, last = 0] = (headers as { range: string }).range.slice(6).split('-').map(Number);
    return new Response(bytes.slice(first, last + 1), { status: 206 });
  });
  vi.stubGlobal('fetch', server);
  const source = new RangeSource(url, { getKey: () => url, getBytes: cached });
  const read = async (offset: number, length: number, signal?: AbortSignal) => [
    ...new Uint8Array((await source.getBytes(offset, length, signal)).data),
  ];
  return { read, server };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a source of ranges', () => {
  it('takes what the cache has where that is all of it', async () => {
    const { read, server } = aSource(async (offset, length) => part(offset, length));
    expect(await read(10, 3)).toEqual([10, 11, 12]);
    expect(server).not.toHaveBeenCalled();
  });

  it('takes less at the beginning, where an archive may end', async () => {
    const { read, server } = aSource(async (offset, length) => part(offset, length));
    expect(await read(0, 16384)).toHaveLength(100);
    expect(server).not.toHaveBeenCalled();
  });

  it.each([
    ['answers short', async (offset: number) => part(offset, 2)],
    ['fails', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('asks the server itself where the cache %s', async (_what, cached) => {
    const { read, server } = aSource(cached);
    expect(await read(10, 3)).toEqual([10, 11, 12]);
    expect(server).toHaveBeenCalledOnce();
    expect(server.mock.calls[0]![1]).toMatchObject({ cache: 'no-store' });
  });

  it('says so where the server sends too little, or something else', async () => {
    const { read, server } = aSource(async (offset) => part(offset, 2));
    await expect(read(98, 5)).rejects.toThrow('sent 2 of 5 bytes from 98');
    server.mockResolvedValueOnce(new Response(bytes, { status: 200 }));
    await expect(read(10, 3)).rejects.toThrow('Bad response code: 200');
  });

  it('does not ask again for what was called off, nor for what a server refuses', async () => {
    const calledOff = aSource(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(calledOff.read(10, 3, AbortSignal.abort())).rejects.toThrow('Failed to fetch');
    expect(calledOff.server).not.toHaveBeenCalled();
    const refused = aSource(() => Promise.reject(new Error('Bad response code: 403')));
    await expect(refused.read(10, 3)).rejects.toThrow('403');
    expect(refused.server).not.toHaveBeenCalled();
  });
});
