import type { Story } from '#story/schema.ts';
import { type DateFields, formatRange } from '#time/intl.ts';
import type { EdtfPoint } from '#time/point.ts';

/** “2016–2019 · 9 events · 1 source”: what a story holds, counted from the story itself. */
export function sayStoryFacts({ features, sources }: Story): string {
  const facts = [sayTimeCovered(features), count(features.length, 'event'), count(sources.length, 'source')];
  return facts.filter(Boolean).join(' · ');
}

const count = (howMany: number, what: string) =>
  `${howMany.toLocaleString('en-GB')} ${what}${howMany === 1 ? '' : 's'}`;

type Unit = Extract<DateFields, 'year' | 'month' | 'day'>;
const fromCoarse: readonly Unit[] = ['year', 'month', 'day'];

/** From the first date to the last, in no finer unit than the vaguer of the two; open ends have no date. */
function sayTimeCovered(features: Story['features']): string | undefined {
  const dates = features.map(({ properties }) => properties.when.edtf);
  const starts = dates.map(({ start }) => start).filter(isKnown);
  const ends = dates.map(({ end }) => end).filter(isKnown);
  if (starts.length === 0 || ends.length === 0) return undefined;
  const first = starts.reduce((a, b) => (b.earliest < a.earliest ? b : a));
  const last = ends.reduce((a, b) => (b.latest > a.latest ? b : a));
  if (last.latest <= first.earliest) return undefined;
  const unit = fromCoarse.find((it) => it === unitOf(first) || it === unitOf(last)) ?? 'year';
  return formatRange(unit, first.earliest, last.latest - 1, 'en-GB');
}

const isKnown = (end: EdtfPoint | string): end is EdtfPoint => typeof end === 'object';

function unitOf({ day, month, season }: EdtfPoint): Unit {
  if (day && !day.digits.includes('X')) return 'day';
  return (month && !month.digits.includes('X')) || season ? 'month' : 'year';
}
