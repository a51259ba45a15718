/** What a message has no values for. */
export type NoValues = Record<never, never>;

/** A text to put into a message; a list is said as one, “a, b and c”, and with `or` “a, b or c”. */
export type Text = string | readonly string[] | { readonly or: readonly string[] };

/** A tag of a message, such as `<b>…</b>`: what is in it, as an element. */
export type Tag = { readonly tag: true };
