import type { Explorer } from '#explorer/explorer.ts';
import { parseEdtf } from '#time/edtf.ts';
import { instantFromEdtf, spanToEdtf } from '#time/instant.ts';
import type { Command } from './protocol.ts';

export type StoryCommand = Exclude<Command, { type: 'hello' | 'setTheme' }>;

/** Does what a command says. @returns null, or in words why it cannot be done. */
export function obey(explorer: Explorer, command: StoryCommand): string | null {
  switch (command.type) {
    case 'select':
      return select(explorer, command.id);
    case 'scrubTo':
      return scrubTo(explorer, command.edtf);
    case 'setWindow':
      return setWindow(explorer, command.edtf);
    case 'play':
      explorer.play();
      return null;
    case 'pause':
      explorer.pause();
      return null;
  }
}

function select(explorer: Explorer, id: string | null): string | null {
  const row = id === null ? null : explorer.rowOf(id);
  if (id !== null && row === null) return `no event has the id “${id}”`;
  explorer.select(row);
  return null;
}

function scrubTo(explorer: Explorer, edtf: string | null): string | null {
  const problem = edtf === null ? null : problemOf(edtf);
  if (problem) return problem;
  const instant = edtf === null ? Number.POSITIVE_INFINITY : instantFromEdtf(edtf);
  if (instant === undefined) return `“${edtf}” is a span of time: write one moment, for instance 2019-08-20`;
  explorer.scrubTo(instant);
  return null;
}

/** A window may be a date (all of that day) or an interval; an open end reaches to the end of the story’s time. */
function setWindow(explorer: Explorer, edtf: string | null): string | null {
  if (edtf === null) {
    explorer.setWindow(null);
    return null;
  }
  const read = parseEdtf(edtf);
  if (!read.ok) return problemOf(edtf);
  const { earliest, latest } = read.date;
  const [first, last] = explorer.whole;
  if (earliest >= last || latest <= first)
    return `“${edtf}” lies outside the time of the story, ${spanToEdtf(first, last)}`;
  explorer.setWindow([Math.max(earliest, first), Math.min(latest, last)]);
  return null;
}

function problemOf(edtf: string): string | null {
  const read = parseEdtf(edtf);
  if (read.ok) return null;
  return `“${edtf}” is not an EDTF date, write for instance 2019-08-20. ${read.problem.mend}`;
}
