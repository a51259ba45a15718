import { existsSync, readFileSync } from 'node:fs';
import type { Story } from '#story/schema.ts';
import { say } from '#words/site.ts';

/** A story and where it can be found, as other sites are told. */
export type StoryOnSite = {
  /** As `?story=` and its page have it. */
  name: string;
  story: Story;
  /** Absolute address of the folder of the site, with its slash. */
  site: string;
  preview: PreviewImage | null;
};

export type PreviewImage = { path: string; width: number; height: number };

export const previewSize = { width: 1200, height: 630 } as const;
export const previewPath = (name: string): string => `previews/${name}.png`;

/** The preview image that `npm run previews` has made of a story; null where it has made none. */
export function findPreview(name: string, folder = 'public'): PreviewImage | null {
  const path = previewPath(name);
  if (!existsSync(`${folder}/${path}`)) return null;
  return { path, ...sizeOfPng(readFileSync(`${folder}/${path}`)) };
}

/** @throws where it is no PNG. Its first chunk has the size (PNG, 11.2.1). */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('this is no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

export const pageAddress = ({ name, site }: Pick<StoryOnSite, 'name' | 'site'>): string =>
  new URL(`${encodeURIComponent(name)}.html`, site).href;

export const oembedAddress = ({ name, site }: Pick<StoryOnSite, 'name' | 'site'>): string =>
  new URL(`oembed/${encodeURIComponent(name)}.json`, site).href;

export const previewAddress = (site: string, { path }: PreviewImage): string =>
  new URL(encodeURI(path), site).href;

/** What a preview image shows, for who cannot see it. */
export const previewAlt = ({ title }: Story): string => say('previewAlt', { title });
