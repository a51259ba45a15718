import type { Attribution, Excerpt, Source, Story, StoryEvent } from '#story/schema.ts';
import { eventAt } from './story-table.ts';
import type { EventTable } from './table.ts';

/** Events of a story as a file: GeoJSON is a story again, with all its sources and kinds; CSV has a line for each. */
export function exportStory(
  story: Story,
  table: EventTable,
  rows: Uint8Array,
  format: 'csv' | 'geojson',
): Blob {
  const events = [...rows.keys()].filter((row) => rows[row]).map((row) => eventAt(story, table, row));
  return format === 'csv'
    ? new Blob([csvOf(story, events)], { type: 'text/csv' })
    : new Blob([geoJsonOf(story, events)], { type: 'application/geo+json' });
}

/** The story file with these events alone. Ways on to events that are not in it would lead nowhere, and go. */
function geoJsonOf(story: Story, events: readonly StoryEvent[]): string {
  const ids = new Set(events.map(({ id }) => id));
  const features = events.map((event) => {
    const { when, relatedTo } = event.properties;
    const properties = {
      ...event.properties,
      when: { ...when, edtf: when.edtf.edtf },
      relatedTo: relatedTo.filter((id) => ids.has(id)),
    };
    return { ...event, properties };
  });
  const { extent, ...view } = story.view;
  const written = { ...story, view: extent ? { ...view, extent: extent.edtf } : view, features };
  return `${JSON.stringify(written, null, 2)}\n`;
}

type Cell = string | number | undefined;

/** column → its cell. All that an event has is in one of them; names are such as other programs know. */
const columns: Record<string, (event: StoryEvent, story: Story) => Cell> = {
  id: ({ id }) => id,
  title: ({ properties }) => properties.title,
  description: ({ properties }) => properties.description,
  kind: ({ properties }, { kinds }) => kinds.find(({ id }) => id === properties.kind)?.label,
  when: ({ properties }) => properties.when.edtf.edtf,
  when_stated: ({ properties }) => properties.when.stated,
  when_reason: ({ properties }) => properties.when.reason,
  place: ({ properties }) => properties.where?.name,
  place_stated: ({ properties }) => properties.where?.stated,
  place_reason: ({ properties }) => properties.where?.reason,
  longitude: ({ geometry }) => (geometry?.type === 'Point' ? geometry.coordinates[0] : undefined),
  latitude: ({ geometry }) => (geometry?.type === 'Point' ? geometry.coordinates[1] : undefined),
  coordinateUncertaintyInMeters: ({ properties }) => properties.where?.coordinateUncertaintyInMeters,
  stands_for: ({ properties }) => properties.where?.standsFor,
  geometry: ({ geometry }) =>
    geometry === null || geometry.type === 'Point' ? undefined : JSON.stringify(geometry),
  distances: ({ properties }) => properties.where?.distances?.map(({ stated }) => stated).join('\n'),
  attribution: ({ properties }, { sources }) =>
    properties.attribution.map((it) => sayAttribution(it, sources)).join('\n'),
  excerpts: ({ properties }, { sources }) =>
    properties.excerpts.map((it) => sayExcerpt(it, sources)).join('\n'),
  related_to: ({ properties }) => properties.relatedTo.join(' '),
  url: ({ properties }, { sources }) =>
    [...new Set(properties.excerpts.map((it) => sources.find(({ id }) => id === it.source)?.URL))]
      .filter(Boolean)
      .join(' '),
};

/** RFC 4180: lines end in CR LF, and a cell with a quote, a comma or a line break stands in quotes. */
function csvOf(story: Story, events: readonly StoryEvent[]): string {
  const lines = events.map((event) => Object.values(columns).map((cellOf) => cellOf(event, story)));
  return [Object.keys(columns), ...lines].map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function quote(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const nameOf = (id: string | undefined, sources: readonly Source[]): string | undefined => {
  const source = sources.find((it) => it.id === id);
  return source ? [source.title, source['container-title']].filter(Boolean).join(', ') : id;
};

/** “American officials: says – the strike was Israel’s (via the New York Times)”. */
function sayAttribution({ by, stance, note, via }: Attribution, sources: readonly Source[]): string {
  const through = nameOf(via, sources);
  return `${by}: ${stance}${note ? ` – ${note}` : ''}${through ? ` (via ${through})` : ''}`;
}

/** “the words” – title, newspaper. */
function sayExcerpt({ source, selector }: Excerpt, sources: readonly Source[]): string {
  return `“${selector.exact}” – ${nameOf(source, sources)}`;
}
