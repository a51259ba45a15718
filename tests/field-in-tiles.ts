import { mkdirSync, writeFileSync } from 'node:fs';
import { tableOf } from '#events/table.ts';
import { countByUnit } from '#events/times-by-unit.ts';
import { wholeSpan } from '#events/whole-span.ts';
import type { EventTimes } from '#load/tiles/event-times.ts';
import { tileArchive } from './tile-archive.ts';

const day = 86_400_000;
const first = Date.UTC(2020, 0, 1);
const count = 4000;

/** A place every two degrees of a wide field, one event a day, fires and floods. */
export const events = Array.from({ length: count }, (_, i) => {
  const at = { lng: -60 + (i % 80) * 1.5, lat: -30 + (Math.floor(i / 80) % 50) * 1.2 };
  const start = first + (i % 1000) * day;
  return { i, ...at, start, kind: i % 4 === 0 ? 'flood' : 'fire' };
});

/** Writes `field.pmtiles` and its counts over time into a folder. */
export function writeField(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const features = events.map(
    ({ i, lng, lat, start, kind }): GeoJSON.Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: {
        id: `e${i}`,
        title: `Event ${i}`,
        date: new Date(start).toISOString().slice(0, 10),
        type: kind,
      },
    }),
  );
  writeFileSync(`${folder}/field.pmtiles`, tileArchive(features, { maxZoom: 4 }));
  const table = tableOf({
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ start }) => start + day),
    kind: Uint8Array.from(events, ({ kind }) => (kind === 'flood' ? 1 : 0)),
    form: new Uint8Array(count).fill(1),
    doubt: new Uint8Array(count),
    uncertainty: new Float32Array(count),
    position: new Uint32Array(2 * count),
  });
  const times: EventTimes = {
    'dateline-times': '1',
    title: 'Fires and floods',
    file: 'field.csv',
    kinds: [
      { id: 'fire', label: 'Fire', value: 'fire' },
      { id: 'flood', label: 'Flood', value: 'flood' },
    ],
    columns: { start: 'date', kind: 'type', title: 'title' },
    id: 'id',
    rows: count,
    opened: count,
    unlocated: 0,
    bbox: [-60, -30, 60, 30],
    decisions: [],
    counts: countByUnit(table, 2, wholeSpan(table)),
  };
  writeFileSync(`${folder}/field.times.json`, JSON.stringify(times));
}
