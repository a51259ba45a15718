import { begunAt, overAt, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type DateFields, formatRange } from '#phrases/date-format.ts';
import { DAY } from '#time/calendar.ts';
import type { EdtfPoint } from '#time/point.ts';
import { say } from '#words/page.ts';

type Held = Pick<Explorer, 'story' | 'table' | 'eventCount' | 'eventAt' | 'times' | 'whole'>;

/** “2016–2019 · 9 events · 1 source”: what a story holds, counted from its events. */
export function sayStoryFacts(explorer: Held): string {
  const { story } = explorer;
  const dates = sayTimeCovered(explorer);
  const counts = { events: explorer.eventCount(), sources: story.sources.length };
  return dates === undefined ? say('storyFactsUndated', counts) : say('storyFacts', { dates, ...counts });
}

type Unit = Extract<DateFields, 'year' | 'month' | 'day'>;
const fromCoarse: readonly Unit[] = ['year', 'month', 'day'];

/** “20–22 August 2019”: from the first date to the last; nothing where none is known. */
export function sayTimeCovered(explorer: Omit<Held, 'story' | 'eventCount'>): string | undefined {
  const { step } = explorer.times();
  return step > 0 ? sayWhole(explorer.whole, step) : sayTimeOfEvents(explorer);
}

/** In no finer unit than the vaguer of the two dates; open ends have no date. */
function sayTimeOfEvents({ table, eventAt }: Pick<Held, 'table' | 'eventAt'>): string | undefined {
  const opened = begunAt(table, Number.NEGATIVE_INFINITY);
  const ended = overAt(table, Number.MAX_VALUE);
  if (opened === table.length || ended === 0) return undefined;
  const first = eventAt(opened).properties.when.edtf.start;
  const last = eventAt(table.byEnd[ended - 1]!).properties.when.edtf.end;
  if (!isKnown(first) || !isKnown(last) || last.latest <= first.earliest) return undefined;
  const unit = fromCoarse.find((it) => it === unitOf(first) || it === unitOf(last)) ?? 'year';
  return formatRange(unit, first.earliest, last.latest - 1);
}

/** As fine as the counts are that it is known by. */
function sayWhole([start, end]: Span, step: number): string | undefined {
  const unit = step > 31 * DAY ? 'year' : step > DAY ? 'month' : 'day';
  return formatRange(unit, start, end - 1);
}

const isKnown = (end: EdtfPoint | string): end is EdtfPoint => typeof end === 'object';

function unitOf({ day, month, season }: EdtfPoint): Unit {
  if (day && !day.digits.includes('X')) return 'day';
  return (month && !month.digits.includes('X')) || season ? 'month' : 'year';
}
