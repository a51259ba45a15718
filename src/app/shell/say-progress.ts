import type { Progress } from '#load/events-file.ts';
import { sayNumber } from '#ui/say-number.ts';

const stages: Record<Progress['stage'], string> = {
  reading: 'Reading the rows',
  ordering: 'Putting the events in order of time',
};

/** How far an opening has come: “84 of 216 MB · 391,204 rows”. */
export function sayProgress({ bytes, totalBytes, rows }: Progress): string {
  const read = `${sayNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  return `${sayBytes(bytes, totalBytes)} · ${read}`;
}

export const sayStage = (stage: Progress['stage'] | null): string => (stage ? stages[stage] : 'Beginning');

/** In the unit of the whole, one figure after the point below ten: “0.4 of 1.4 MB”. */
function sayBytes(bytes: number, total: number | null): string {
  const of = total ?? bytes;
  const [unit, size] = of >= 1e9 ? ['GB', 1e9] : of >= 1e6 ? ['MB', 1e6] : ['kB', 1e3];
  const digits = of / size < 10 ? 1 : 0;
  const say = (it: number) => (it / size).toFixed(digits);
  return total === null ? `${say(bytes)} ${unit}` : `${say(Math.min(bytes, total))} of ${say(total)} ${unit}`;
}
