/** One line of the report: what, its value, and what is aimed at or else worth knowing. */
export function say(what: string, value: string, note = ''): void {
  console.log(`  ${what.padEnd(50)} ${value.padStart(12)}  ${note}`);
}

export function title(words: string): void {
  console.log(`\n${words}`);
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const ms = (value: number, digits = 0): string => `${value.toFixed(digits)} ms`;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that a share of all does not exceed; of 1 the greatest. */
export function percentile(values: readonly number[], share: number): number {
  const place = Math.min(values.length - 1, Math.floor(share * values.length));
  return [...values].sort((a, b) => a - b)[place] ?? Number.NaN;
}
