import italicLatin from '@fontsource/libre-franklin/files/libre-franklin-latin-500-italic.woff2?url';
import mediumLatin from '@fontsource/libre-franklin/files/libre-franklin-latin-500-normal.woff2?url';
import semiboldLatin from '@fontsource/libre-franklin/files/libre-franklin-latin-600-normal.woff2?url';
import italicLatinExt from '@fontsource/libre-franklin/files/libre-franklin-latin-ext-500-italic.woff2?url';
import mediumLatinExt from '@fontsource/libre-franklin/files/libre-franklin-latin-ext-500-normal.woff2?url';
import semiboldLatinExt from '@fontsource/libre-franklin/files/libre-franklin-latin-ext-600-normal.woff2?url';
import mediumVietnamese from '@fontsource/libre-franklin/files/libre-franklin-vietnamese-500-normal.woff2?url';
import semiboldVietnamese from '@fontsource/libre-franklin/files/libre-franklin-vietnamese-600-normal.woff2?url';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2?url';
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-500-normal.woff2?url';
import type { BasemapFont } from './font-faces.ts';

const urls: Readonly<Record<BasemapFont, string>> = {
  'medium-latin': mediumLatin,
  'medium-latin-ext': mediumLatinExt,
  'medium-vietnamese': mediumVietnamese,
  'semibold-latin': semiboldLatin,
  'semibold-latin-ext': semiboldLatinExt,
  'semibold-vietnamese': semiboldVietnamese,
  'italic-latin': italicLatin,
  'italic-latin-ext': italicLatinExt,
  arabic,
  hebrew,
};

/** Absolute URL of a font file that ships with the app. */
export function basemapFontUrl(file: BasemapFont): string {
  return new URL(urls[file], document.baseURI).href;
}
