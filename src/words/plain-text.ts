/** A text that leaves the page – for the clipboard, for a file – without the marks that keep names apart in it (UAX 9). */
export const plainText = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
