import type { ComponentType } from 'react';
import type { Excerpt } from '#story/schema.ts';
import { TextQuote } from './text-quote.tsx';

type ExcerptKind = Excerpt['selector']['type'];

/** How an excerpt is shown, by the type of its selector (W3C Web Annotation): one file and one line each. */
const kinds: Record<ExcerptKind, ComponentType<Parameters<typeof TextQuote>[0]>> = {
  TextQuoteSelector: TextQuote,
};

export const componentFor = ({ selector }: Excerpt) => kinds[selector.type];
