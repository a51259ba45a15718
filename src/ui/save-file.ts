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
