/** What went wrong, in the words of whoever it went wrong for. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
