import type { Progress } from '#load/events-file.ts';
import { say } from '#words/files.ts';
import { numberFormat } from '#words/intl.ts';

const stages = { reading: 'readingRows', ordering: 'sortingEvents' } as const;

/**
 * How far an opening has come: “84 of 216 MB · 391,204 rows”. In the unit of the whole, one figure after the point below
 * ten: “0.4 of 1.4 MB”.
 */
export function sayProgress({ bytes, totalBytes, rows }: Progress): string {
  const whole = totalBytes ?? bytes;
  const [unit, size] =
    whole >= 1e9 ? (['other', 1e9] as const) : whole >= 1e6 ? (['MB', 1e6] as const) : (['kB', 1e3] as const);
  const digits = whole / size < 10 ? 1 : 0;
  const format = numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const sayBytes = (it: number) => format.format(it / size);
  if (totalBytes === null) return say('progress', { read: sayBytes(bytes), unit, rows });
  const read = sayBytes(Math.min(bytes, totalBytes));
  return say('progressOf', { read, total: sayBytes(totalBytes), unit, rows });
}

export const sayStage = (stage: Progress['stage'] | null): string => say(stage ? stages[stage] : 'starting');
