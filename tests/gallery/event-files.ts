import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syntheticCsv } from '../bench/synthetic.ts';
import { writeField } from '../field-in-tiles.ts';

/**
 * Files of made-up events for the pictures: `many.csv`, whose columns are plain; `columns.csv`, of which nobody can tell
 * which are a date and a place; `dirty.csv`, with rows that cannot be read; `page.csv`, which is none; a story of many
 * events that is read from the right; and a set in tiles.
 */
export function writeEventFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files: [name: string, text: string][] = [
    ['many.csv', [...syntheticCsv({ count: 8000, descriptionLength: 60 })].join('')],
    ['columns.csv', columnsCsv()],
    ['dirty.csv', dirtyCsv()],
    ['page.csv', '<!doctype html><html><body>Not found</body></html>'],
    ['arabic.geojson', manyArabic()],
  ];
  for (const [name, text] of files) writeFileSync(`${folder}/${name}`, text);
  writeField(folder);
}

function columnsCsv(): string {
  const lines = ['Vorfall,Eintrag,Hoch,Rechts,Sorte,Anmerkung,Behörde'];
  for (let i = 0; i < 400; i++) {
    const date = `${(i % 52) + 1}. Woche 2019`;
    const [lat, lng] = [(47 + (i % 70) / 10).toFixed(2), (6 + (i % 85) / 10).toFixed(2)];
    const kind = ['Brand', 'Flut', 'Sturm'][i % 3];
    lines.push(`Vorfall ${i},${date},${lat},${lng},${kind},"Was die Wache schrieb, Blatt ${i}",Amt ${i % 7}`);
  }
  return lines.join('\n');
}

/** Of forty rows one has no such month, and of sixty-one another lies past the pole. */
function dirtyCsv(): string {
  const lines = ['date,latitude,longitude,type,title'];
  for (let i = 0; i < 3000; i++) {
    const date = i % 40 === 0 ? `2020-13-${(i % 28) + 1}` : `2020-${pad((i % 12) + 1)}-${pad((i % 28) + 1)}`;
    const lat = i % 61 === 0 ? '91.5' : (((i * 37) % 1100) / 10 - 50).toFixed(1);
    lines.push(
      `${date},${lat},${(((i * 91) % 3000) / 10 - 150).toFixed(1)},${i % 3 ? 'Fire' : 'Flood'},Event ${i}`,
    );
  }
  return lines.join('\n');
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** The Arabic story with each of its events with a point many times over, in 2019 and round about. */
function manyArabic(): string {
  const story = JSON.parse(readFileSync('tests/fixtures/stories/arabic.geojson', 'utf8'));
  const points = story.features.filter(
    ({ geometry }: GeoJSON.Feature) => geometry?.type === 'Point',
  ) as GeoJSON.Feature<GeoJSON.Point>[];
  const features = Array.from({ length: 3000 }, (_, i) => {
    const { geometry, properties } = points[i % points.length]!;
    const [lng, lat] = geometry.coordinates as [number, number];
    // Golden angle: evenly, and without a pattern.
    const [angle, far] = [i * 2.4, 2.4 * Math.sqrt(i / 3000)];
    return {
      type: 'Feature',
      id: `event-${i}`,
      geometry: { ...geometry, coordinates: [lng + far * Math.cos(angle), lat + far * Math.sin(angle)] },
      properties: {
        ...properties,
        relatedTo: [],
        when: { edtf: `2019-${pad((i % 12) + 1)}-${pad((i % 28) + 1)}` },
      },
    };
  });
  return JSON.stringify({ ...story, id: 'arabic-many', view: {}, features });
}
