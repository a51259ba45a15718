/** One line of the report: what, its value, and what is aimed at or else worth knowing. */
export function say(what: string, value: string, note = ''): void {
  console.log(`  ${what.padEnd(50)} ${value.padStart(12)}  ${note}`);
}

export function title(words: string): void {
  console.log(`\n${words}`);
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const ms = (value: number, digits = 0): string => `${value.toFixed(digits)} ms`;

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
