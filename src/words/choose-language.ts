import { type Language, speak, type Translate } from './language.ts';

type Spoken = { language: Language; translate: Translate };

/** The languages beside English that the interface speaks, by their tags. Each is fetched when it is chosen. */
const others: Record<string, () => Promise<Spoken>> =
  import.meta.env.DEV || import.meta.env.VITE_PSEUDO_LANGUAGE
    ? { 'en-XB': () => import('./pseudo-language.ts') }
    : {};

/**
 * Speaks the language that `?ui=` of an address asks for; in a frame, where `ui` also lists parts, one of its entries.
 * @returns null where that is the one spoken already, so that nothing waits
 */
export function chooseLanguage(search: string): Promise<void> | null {
  const asked = new URLSearchParams(search).get('ui')?.split(',') ?? [];
  const load = asked.map((tag) => others[tag]).find((it) => it !== undefined);
  // Where it does not come, English is better than nothing.
  return load
    ? load()
        .then((it) => speak(it.language, it.translate))
        .catch(() => {})
    : null;
}
