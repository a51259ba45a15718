import { toFixed } from '#events/fixed-point.ts';
import { doubts, formCode } from '#events/place-forms.ts';
import { pointsOf } from '#events/story-table.ts';
import type { EventColumns } from '#events/table.ts';
import type { DateReading } from '#load/dates/date-reading.ts';
import { outOfMemory } from '#load/intake/load-error.ts';
import type { PlaceReading } from './read-where.ts';

/** The events of a file as columns that grow, in the order of the file. */
export type EventArrays = {
  readonly length: number;
  add(when: DateReading, where: PlaceReading, kind: number, offset: number): void;
  /** Makes room for so many at once, so that it need not grow often. */
  expect(events: number): void;
  /** The columns, cut to their length; `kind` has the codes that `add` was given. */
  finish(): EventColumns & {
    kind: Uint16Array;
    offsets: Uint32Array;
    bbox: number[] | null;
    unlocated: number;
  };
};

const unlocatedCode = formCode('unlocated');

export function createEventArrays(): EventArrays {
  let room = 1024;
  let length = 0;
  let columns = allocate(room);
  const further: { event: number; point: readonly [number, number] }[] = [];
  let unlocated = 0;
  const bounds = createBounds();

  function grow(to: number): void {
    const larger = allocate(to);
    for (const name of Object.keys(columns) as (keyof typeof columns)[])
      larger[name].set(columns[name].subarray(0, name === 'position' ? 2 * length : length) as never);
    columns = larger;
    room = to;
  }

  function place(where: PlaceReading): void {
    if (where.form === 'unlocated') {
      unlocated++;
      return;
    }
    if (where.geometry) {
      const points = pointsOf(where.geometry);
      [columns.position[2 * length], columns.position[2 * length + 1]] = points[0]!;
      for (const point of points.slice(1)) further.push({ event: length, point: [point[0], point[1]] });
      bounds.addGeometry(where.geometry.coordinates);
      return;
    }
    const point = toFixed(where.lng, where.lat);
    columns.position[2 * length] = point[0];
    columns.position[2 * length + 1] = point[1];
    bounds.add(where.lng, where.lat);
  }

  return {
    get length() {
      return length;
    },
    expect(events) {
      if (events > room) grow(events);
    },
    add(when, where, kind, offset) {
      if (length === room) grow(Math.ceil(1.5 * room));
      columns.start[length] = when.start;
      columns.end[length] = when.end;
      columns.kind[length] = kind;
      columns.form[length] = where.form === 'unlocated' ? unlocatedCode : formCode(where.form);
      columns.doubt[length] = when.doubt & (doubts.uncertain | doubts.approximate);
      columns.uncertainty[length] = where.radius;
      columns.offsets[length] = offset;
      place(where);
      length++;
    },
    finish: () => ({
      start: columns.start.slice(0, length),
      end: columns.end.slice(0, length),
      kind: columns.kind.slice(0, length),
      form: columns.form.slice(0, length),
      doubt: columns.doubt.slice(0, length),
      uncertainty: columns.uncertainty.slice(0, length),
      position: columns.position.slice(0, 2 * length),
      offsets: columns.offsets.slice(0, length),
      further: {
        event: Uint32Array.from(further, ({ event }) => event),
        position: Uint32Array.from(further.flatMap(({ point }) => point)),
      },
      bbox: bounds.box(),
      unlocated,
    }),
  };
}

function allocate(room: number) {
  try {
    return {
      start: new Float64Array(room),
      end: new Float64Array(room),
      kind: new Uint16Array(room),
      form: new Uint8Array(room),
      doubt: new Uint8Array(room),
      uncertainty: new Float32Array(room),
      position: new Uint32Array(2 * room),
      offsets: new Uint32Array(room),
    };
  } catch {
    throw outOfMemory();
  }
}

/** Degrees without any position that a box round the others must leave out before it crosses the antimeridian. */
const widestLeftIn = 90;

/** A box round positions: across the antimeridian where that is much the narrower. */
function createBounds() {
  // degree of longitude → the least and the greatest longitude in it
  const least = new Float64Array(360).fill(Number.POSITIVE_INFINITY);
  const greatest = new Float64Array(360).fill(Number.NEGATIVE_INFINITY);
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;

  function add(lng: number, lat: number): void {
    const degree = Math.min(Math.max(Math.floor(lng + 180), 0), 359);
    if (lng < least[degree]!) least[degree] = lng;
    if (lng > greatest[degree]!) greatest[degree] = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }

  function addGeometry(coordinates: unknown): void {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') add(coordinates[0], coordinates[1] as number);
    else for (const it of coordinates) addGeometry(it);
  }

  function box(): number[] | null {
    const used = [...least.keys()].filter((degree) => least[degree]! <= 180);
    if (used.length === 0) return null;
    let after = 0;
    let widest = Math.max(widestLeftIn, used[0]! + 359 - used.at(-1)!);
    for (let i = 1; i < used.length; i++) {
      const gap = used[i]! - used[i - 1]! - 1;
      if (gap > widest) [widest, after] = [gap, i];
    }
    const west = least[used[after]!]!;
    const east = greatest[used[(after + used.length - 1) % used.length]!]!;
    return [west, south, east, north];
  }
  return { add, addGeometry, box };
}
