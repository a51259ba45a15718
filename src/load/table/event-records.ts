import type { Field, Records } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import { firstWhere } from '#events/window.ts';
import { wordsOf } from '#load/cells/cells.ts';
import { saysDate } from '#load/columns/date-names.ts';
import { columnsRead, layoutOf, type Setup } from '#load/columns/layout.ts';
import { dateOfReading } from '#load/dates/date-reading.ts';
import type { SayOfFile } from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import { cellOf } from '#load/formats/json-record.ts';
import type { JsonSource } from '#load/formats/json-source.ts';
import type { RecordForm } from '#load/formats/record-source.ts';
import type { Geometry, Place, Story, StoryEvent } from '#story/schema.ts';
import { createRecordReader } from './read-record.ts';
import type { PlaceReading } from './read-where.ts';

/** What events are made of, one at a time: the bytes of the file, and where each record lies in them. */
export type EventBytes = {
  readonly story: Story;
  readonly table: EventTable;
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly offsets: Uint32Array;
  readonly badRecords: { readonly record: Uint32Array };
  readonly form: RecordForm;
  readonly setup: Setup;
};

/** ISO says no more than the date itself. */
const isIso = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d\S*)?)?)?$/;

/** The texts of a file's events, each read from its bytes when it is asked for. An event is called by its row in the file. */
export function recordsOfBytes(file: EventBytes, say: SayOfFile): Records {
  const { story, table, bytes, length, offsets, setup } = file;
  const words = createEventWords(file.form, setup, say);

  const goTo = (row: number): void => {
    const offset = offsets[table.feature[row] ?? -1];
    if (offset === undefined) throw new RangeError(`row ${row} of ${table.length}`);
    words.source.readAt(bytes, offset, length);
  };
  const kindAt = (row: number) => story.kinds[table.kind[row]!]!;

  return {
    eventAt(row) {
      goTo(row);
      return words.event(`row-${recordOf(file, table.feature[row]!)}`, kindAt(row));
    },
    titleAt(row) {
      goTo(row);
      return words.title(kindAt(row).label);
    },
    idAt: (row) => `row-${recordOf(file, table.feature[row] ?? 0)}`,
    rowOf(id) {
      const number = /^row-(\d+)$/.exec(id)?.[1];
      const event = number === undefined ? null : eventOf(file, Number(number));
      const row = event === null ? -1 : table.feature.indexOf(event);
      return row < 0 ? null : row;
    },
    fieldsAt(row) {
      goTo(row);
      return words.source.fields();
    },
  };
}

/** The number that a reader sees of the record of an event: those kept aside count too. */
function recordOf({ badRecords: { record } }: Pick<EventBytes, 'badRecords'>, event: number): number {
  // bad[i] - i events come before the bad record i.
  return event + firstWhere(record.length, (i) => record[i]! - i > event) + 1;
}

/** The event of a record by its number; null where it has none. */
function eventOf({ badRecords: { record }, offsets }: EventBytes, number: number): number | null {
  const before = firstWhere(record.length, (i) => record[i]! >= number - 1);
  const event = number - 1 - before;
  return record[before] === number - 1 || event < 0 || event >= offsets.length ? null : event;
}

const isNoTitle = (name: string): boolean => /^_?(?:id|uuid)$/i.test(name) || saysDate(name);

/** The words of the record that `source` has read last. */
export function createEventWords(form: RecordForm, setup: Setup, say: SayOfFile) {
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  const layout = layoutOf(setup);
  const { roles } = layout;
  const wordsAt = (column: number): string => {
    if (column < 0) return '';
    // Of JSON only the cells that reading needs are laid out.
    if (form.form === 'delimited') return wordsOf(source.cells, column);
    return cellOf((source as JsonSource).record, setup.columns[column]!).trim();
  };

  function title(kind: string): string {
    const own = wordsAt(roles.title);
    if (own) return own;
    const place = wordsAt(roles.place);
    if (place && setup.mapping.columns.kind === undefined) return place;
    if (place) return say({ key: 'kindAndPlace', values: { kind, place } });
    if (setup.mapping.columns.kind !== undefined) return kind;
    return firstText() || say({ key: 'untitledEvent' });
  }

  const read = new Set(columnsRead(layout).map((column) => setup.columns[column]));
  const isTitle = ({ name, value }: Field): boolean =>
    !read.has(name) && !isNoTitle(name) && /\p{L}/u.test(value) && !/^(https?:|\{|\[)/.test(value);

  /** The first cell of words that says nothing of when, where and how precisely. */
  const firstText = (): string => source.fields().find(isTitle)?.value.trim() ?? '';

  function when(): StoryEvent['properties']['when'] {
    const edtf = dateOfReading(reader.when);
    const stated = statedDate();
    return {
      edtf,
      ...(stated && stated !== edtf.edtf && { stated }),
      ...(reader.whenReasons.length > 0 && { reason: reader.whenReasons.map(say).join(' ') }),
    };
  }

  /** The words of the file for the date, where they say more than the date itself. */
  function statedDate(): string {
    const { approximate } = layout.precision;
    const own = approximate >= 0 ? wordsAt(approximate) : '';
    if (/\p{L}/u.test(own)) return own;
    if (roles.start < 0) return [roles.year, roles.month, roles.day].map(wordsAt).filter(Boolean).join('-');
    const start = wordsAt(roles.start);
    const end = wordsAt(roles.end);
    if (isIso.test(start) && (end === '' || isIso.test(end))) return '';
    return end && end !== start ? `${start} – ${end}` : start;
  }

  function where(): Place | undefined {
    const name = wordsAt(roles.place);
    const detail = wordsAt(layout.whereDetail);
    const { radius, standsFor, reason, form: placeForm, lng, lat } = reader.where;
    if (!name && !detail && placeForm === 'unlocated') return undefined;
    return {
      name: name || detail || `${rounded(lat)}, ${rounded(lng)}`,
      ...(detail && detail !== name && name && { stated: detail }),
      ...(placeForm === 'near' && radius > 0 && { coordinateUncertaintyInMeters: radius }),
      ...(placeForm === 'region' &&
        standsFor && {
          standsFor: typeof standsFor === 'string' ? say({ key: standsFor }) : standsFor.stated,
        }),
      ...(reason && { reason: say(reason) }),
    };
  }

  return {
    source,
    reader,
    layout,
    title,
    wordsAt,
    /** The record as an event. */
    event(id: string, kind: { id: string; label: string }): StoryEvent {
      reader.read(source.cells, source.geometry, 0);
      const place = where();
      const description = wordsAt(roles.description);
      return {
        type: 'Feature',
        id,
        geometry: geometryOf(reader.where),
        properties: {
          title: title(kind.label),
          ...(description && { description }),
          kind: kind.id,
          when: when(),
          ...(place && { where: place }),
          attribution: [],
          excerpts: [],
          relatedTo: [],
        },
      };
    },
  };
}

/** To a metre: what tiles have made of a position has more digits, and says no more. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

export function geometryOf({ form, geometry, lng, lat }: PlaceReading): Geometry | null {
  if (form === 'unlocated') return null;
  return geometry ?? { type: 'Point', coordinates: [lng, lat] };
}
