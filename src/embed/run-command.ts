import type { Explorer } from '#explorer/explorer.ts';
import { parseEdtf } from '#time/edtf.ts';
import { instantFromEdtf, spanToEdtf } from '#time/instant.ts';
import type { EdtfProblem } from '#time/problem.ts';
import type { Command } from './protocol.ts';

export type StoryCommand = Exclude<Command, { type: 'hello' | 'setTheme' }>;

/** null where a command is done, or in words why it cannot be. */
export type Done = string | null;

/** Does what a command says: at once, but for an event that has to be fetched, or the words for what is wrong with a date. */
export function runCommand(explorer: Explorer, command: StoryCommand): Done | Promise<Done> {
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

function select(explorer: Explorer, id: string | null): Done | Promise<Done> {
  const row = id === null ? null : explorer.rowOf(id);
  if (id !== null && row === null) {
    return explorer.isPartial ? selectElsewhere(explorer, id) : `no event has the id “${id}”`;
  }
  explorer.select(row);
  return null;
}

/** Of a set that is served in tiles the event may lie outside the part that is here, as an event in a link may. */
async function selectElsewhere(explorer: Explorer, id: string): Promise<Done> {
  switch (await explorer.find(id)) {
    case 'selected':
      return null;
    case 'superseded':
      return `something else was chosen before the event with the id “${id}” came`;
    case 'unknown':
      return `no event has the id “${id}”`;
    case 'unfetched':
      return `the event with the id “${id}” could not be fetched`;
    case 'fault':
      return `the event with the id “${id}” could not be read: a fault of Dateline`;
  }
}

function scrubTo(explorer: Explorer, edtf: string | null): Done | Promise<Done> {
  const read = edtf === null ? null : parseEdtf(edtf);
  if (edtf !== null && read?.ok === false) return explain(edtf, read.problem);
  const instant = edtf === null ? Number.POSITIVE_INFINITY : instantFromEdtf(edtf);
  if (instant === undefined) return `“${edtf}” is a span of time: write one moment, for instance 2019-08-20`;
  explorer.scrubTo(instant);
  return null;
}

/** A window may be a date (all of that day) or an interval; an open end reaches to the end of the story’s time. */
function setWindow(explorer: Explorer, edtf: string | null): Done | Promise<Done> {
  if (edtf === null) {
    explorer.setWindow(null);
    return null;
  }
  const read = parseEdtf(edtf);
  if (!read.ok) return explain(edtf, read.problem);
  const { earliest, latest } = read.date;
  const [first, last] = explorer.whole;
  if (earliest >= last || latest <= first)
    return `“${edtf}” lies outside the time of the story, ${spanToEdtf(first, last)}`;
  explorer.setWindow([Math.max(earliest, first), Math.min(latest, last)]);
  return null;
}

/** The words for all that may be wrong with a date are many and seldom needed: they come when they are. */
function explain(edtf: string, { fix }: EdtfProblem): Promise<string> {
  const problem = `“${edtf}” is not an EDTF date, write for instance 2019-08-20`;
  return import('#words/problems.ts').then(
    ({ say }) => `${problem}. ${say.message(fix)}`,
    () => problem,
  );
}
