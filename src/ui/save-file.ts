/** ms for which the file stays at hand for the browser to save; some ask where to first. */
const kept = 60_000;

/** Hands a file to the browser to be saved under a name. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}

/** Letters that some system does not allow in the name of a file, and the marks that turn text round. */
const notInNames = /[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu;
/** Systems end at 255 bytes; letters have up to four. */
const longest = 50;

/** A title as the beginning of a name of a file: nothing in it that a file cannot be called. */
export function nameForFile(title: string): string {
  const plain = title
    .replace(notInNames, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  return [...plain].slice(0, longest).join('').trim() || 'events';
}
