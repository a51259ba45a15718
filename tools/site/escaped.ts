const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML has it, between tags and in attributes with double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (it) => escapes[it]!);
