export type { Text } from './values.ts';

import type { Messages } from './messages.ts';
import type { Tag } from './values.ts';

/** A part of the catalogue: one file of it in each language, loaded with the code that says it. */
export type Part = keyof Messages;

type Values<P extends Part, K extends keyof Messages[P]> = Messages[P][K];
type HasTag<V> = Tag extends V[keyof V] ? true : false;

/** Keys of messages without tags. */
export type PlainKey<P extends Part> = {
  [K in keyof Messages[P]]: HasTag<Values<P, K>> extends true ? never : K;
}[keyof Messages[P]] &
  string;

/** Keys of messages with tags, which are said as elements. */
export type TaggedKey<P extends Part> = Exclude<keyof Messages[P], PlainKey<P>> & string;

/** The values that a message needs, as arguments: none where it needs none. */
export type ValuesOf<P extends Part, K extends keyof Messages[P]> = keyof Values<P, K> extends never
  ? []
  : [values: Values<P, K>];

/** The values of a message with tags: what a tag holds is made an element. */
export type TaggedValuesOf<P extends Part, K extends keyof Messages[P], Element> = {
  [V in keyof Values<P, K>]: Values<P, K>[V] extends Tag
    ? (content: (string | Element)[]) => Element
    : Values<P, K>[V];
};

/**
 * A message that is not said yet: its key and values. The pure core and the worker report in these, which can be
 * posted; who shows them says them, `say.message`.
 */
export type MessageOf<P extends Part> = {
  [K in PlainKey<P>]: keyof Values<P, K> extends never
    ? { readonly key: K; readonly values?: undefined }
    : { readonly key: K; readonly values: Values<P, K> };
}[PlainKey<P>];
