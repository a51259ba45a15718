import type { CompiledMessage } from 'icu-minify/format';

/** The language of the interface: of its words, and of the numbers, dates and lists in them. */
export type Language = {
  /** BCP 47, for `lang`. */
  readonly tag: string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
};

/** A message in another language; the English one where it has none. */
export type Translate = (part: string, key: string, english: CompiledMessage) => CompiledMessage;

/** English as the world writes it: 20 August 2019, 1,240. */
const english: Language = { tag: 'en', locale: 'en-001', dir: 'ltr' };

let current: Language = english;
let translate: Translate = (_part, _key, message) => message;

/** What the interface speaks now. It is chosen before anything is drawn, and stays. */
export const language = (): Language => current;

/** Whether the interface speaks the language that its pages were built in. */
export const isBuiltLanguage = (): boolean => current === english;

/** Another language from now on; without arguments English again. */
export function speak(next: Language = english, by: Translate = (_part, _key, message) => message): void {
  current = next;
  translate = by;
}

/** A message as the language of the interface has it. */
export const inLanguage: Translate = (part, key, message) => translate(part, key, message);
