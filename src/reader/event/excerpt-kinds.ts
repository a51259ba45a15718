import type { ComponentType } from 'react';
import type { Excerpt } from '#story/schema.ts';
import type { ExcerptProps } from './excerpt-props.ts';
import { isTextQuote, TextQuote } from './text-quote.tsx';

type ExcerptKind = { matches(excerpt: Excerpt): boolean; View: ComponentType<ExcerptProps> };

/** How excerpts are shown, by what their selectors select (W3C Web Annotation): one file and one line each. */
const kinds: readonly ExcerptKind[] = [{ matches: isTextQuote, View: TextQuote }];

/** What shows an excerpt; null for one that this version has no view for. */
export const viewOf = (excerpt: Excerpt): ComponentType<ExcerptProps> | null =>
  kinds.find((kind) => kind.matches(excerpt))?.View ?? null;
