/** The parts of an embed that a host may leave out; map, event sheet and credits are always there. */
export const embedParts = ['title', 'timeline', 'key'] as const;
export type EmbedPart = (typeof embedParts)[number];

export const themes = ['auto', 'light', 'dark'] as const;
/** `auto` follows the reader’s system. */
export type Theme = (typeof themes)[number];

/** What the address of `embed.html` says beside the story and the view (`#explorer/permalink.ts`). */
export type EmbedOptions = {
  theme: Theme;
  /** BCP 47; null follows the story. */
  lang: string | null;
  /** The parts shown. */
  ui: ReadonlySet<EmbedPart>;
};

export const plainOptions: EmbedOptions = {
  theme: 'auto',
  lang: null,
  ui: /* @__PURE__ */ new Set(embedParts),
};

/** Reads `?theme=…&lang=…&ui=title,timeline`. What makes no sense is as if it were not there. */
export function readEmbedOptions(query: string): EmbedOptions {
  const params = new URLSearchParams(query);
  return {
    theme: themeNamed(params.get('theme')) ?? plainOptions.theme,
    lang: readLang(params.get('lang')),
    ui: readParts(params.get('ui')),
  };
}

/** Writes into a query what differs from the plain options, and takes the rest out of it. */
export function writeEmbedOptions(params: URLSearchParams, { theme, lang, ui }: EmbedOptions): void {
  const set = (key: string, value: string | null) =>
    value === null ? params.delete(key) : params.set(key, value);
  set('theme', theme === 'auto' ? null : theme);
  set('lang', lang);
  set('ui', embedParts.every((part) => ui.has(part)) ? null : [...ui].join(','));
}

/** The theme of that name; null where it is none. */
export function themeNamed(text: unknown): Theme | null {
  return themes.find((theme) => theme === text) ?? null;
}

function readLang(text: string | null): string | null {
  if (!text) return null;
  try {
    return new Intl.Locale(text).toString();
  } catch {
    return null;
  }
}

/** An empty list leaves out all that can be; names that are not known are passed over, but not if all are. */
function readParts(text: string | null): ReadonlySet<EmbedPart> {
  if (text === null) return plainOptions.ui;
  const named = text.split(',').filter(Boolean);
  const known = embedParts.filter((part) => named.includes(part));
  return known.length === 0 && named.length > 0 ? plainOptions.ui : new Set(known);
}
