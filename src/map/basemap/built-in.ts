import type { Basemap } from './basemap.ts';
import { builtInFacts } from './built-in-facts.ts';
import { voices } from './font-faces.ts';
import { basemapFontUrl } from './fonts.ts';
import { readBasemapPalette } from './palette.ts';
import { openArchive } from './protocol.ts';
import { basemapLabelAnchor, basemapStyle } from './style.ts';
import { provideBasemapSymbols } from './symbols.ts';

/** The world that ships with the app, in the app’s colours and letters. */
export const builtIn: Basemap = {
  ...builtInFacts,
  prepare: () => void openArchive(),
  style: (tokens, lang) =>
    basemapStyle({
      palette: readBasemapPalette(tokens),
      labels: labelLanguages(lang),
      archiveUrl: openArchive(),
      fontUrl: basemapFontUrl,
    }),
  provideImages: provideBasemapSymbols,
  fonts: { strong: [voices.city], plain: [voices.town] },
  labelAnchor: basemapLabelAnchor,
};

/** Place names in a language that the archive has, and in English beside it where that is written otherwise. */
function labelLanguages(lang: string): string[] {
  const language = new Intl.Locale(lang).language;
  return language === 'ar' || language === 'he' ? [language, 'en'] : ['en'];
}
