import { seeded } from './seeded.ts';

/**
 * Events that nobody has had: the same ones for the same numbers. Places lie in clusters, as towns do; starts follow a
 * year with busy weeks; three in ten last hours to months, the others are a moment.
 */
export type Synthetic = { count: number; descriptionLength?: number };

const kinds = ['Strike', 'Shelling', 'Report', 'Arrest', 'Protest', 'Statement', 'Movement', 'Flood'];
const heading = 'id,title,description,kind,source,latitude,longitude,start,end\n';
const first = Date.UTC(1990, 0, 1);
const span = Date.UTC(2020, 0, 1) - first;
const towns = 400;
const words =
  'smoke seen over the depot near the river road while residents said the sirens had been heard since early morning and the bridge to the market stayed closed ';

/** The rows as CSV, some thousand at a time. About 304 bytes each with descriptions of 200 characters, 216 with 112. */
export function* syntheticCsv({ count, descriptionLength = 200 }: Synthetic): Generator<string> {
  const random = seeded(count);
  const town = Array.from({ length: towns }, () => [random() * 130 - 60, random() * 350 - 175] as const);
  const text = words.repeat(Math.ceil(descriptionLength / words.length) + 1);
  let rows = heading;
  for (let i = 0; i < count; i++) {
    const [lat, lng] = town[Math.floor(random() ** 2 * towns)]!;
    const place = [lat + (random() - 0.5) * 3, lng + (random() - 0.5) * 3].map((it) => it.toFixed(5));
    const start = first + Math.floor((random() * 0.7 + random() ** 3 * 0.3) * span);
    const end = random() < 0.3 ? start + Math.floor(random() ** 4 * 90 * 86_400_000) + 60_000 : start;
    const kind = kinds[Math.floor(random() ** 1.5 * kinds.length)]!;
    const from = Math.floor(random() * words.length);
    const description = text.slice(from, from + descriptionLength);
    rows += `e${i},${kind} ${i},"${description}",${kind},Source ${i % 97},${place.join(',')},${iso(start)},${iso(end)}\n`;
    if (i % 4096 === 4095) {
      yield rows;
      rows = '';
    }
  }
  yield rows;
}

const iso = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
