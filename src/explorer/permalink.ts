import type { Span } from '#events/window.ts';
import type { Instant } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';
import { instantFromEdtf, instantToEdtf, spanToEdtf } from '#time/instant.ts';

/** Where the map looks from. Degrees; zoom as in MapLibre (0 is the world). */
export type Camera = { lng: number; lat: number; zoom: number; bearing: number; pitch: number };

/** What a link to a view says. null: the link does not say, the story's own opening holds. */
export type Permalink = {
  /** Id of the selected event. */
  event: string | null;
  window: Span | null;
  playhead: Instant | null;
  extent: Span | null;
  camera: Camera | null;
  /** Ids of the kinds shown. */
  kinds: readonly string[] | null;
  /** Words searched for. */
  search: string | null;
  /** column → values that are shown. */
  facets: Readonly<Record<string, readonly string[]>> | null;
};

type Key = {
  [K in keyof Permalink]: {
    read(text: string): Permalink[K];
    write(value: NonNullable<Permalink[K]>): string;
  };
};

/** One line for each key of the address; times are EDTF, the camera is zoom/lat/lng as MapLibre's hash has it. */
const keys: Key = {
  event: { read: (text) => text || null, write: (id) => id },
  window: { read: readSpan, write: ([start, end]) => spanToEdtf(start, end) },
  playhead: { read: readInstant, write: instantToEdtf },
  extent: { read: readSpan, write: ([start, end]) => spanToEdtf(start, end) },
  camera: { read: readCamera, write: writeCamera },
  kinds: { read: readIds, write: (ids) => ids.join(',') },
  search: { read: (text) => text || null, write: (text) => text },
  facets: { read: readFacets, write: writeFacets },
};

const names = Object.keys(keys) as (keyof Permalink)[];

/**
 * Reads the query of an address (`?event=…&window=…`). A key that is missing or makes no sense is null: a bad link
 * still opens the story.
 */
export function parsePermalink(query: string): Permalink {
  const params = new URLSearchParams(query);
  const read = <K extends keyof Permalink>(name: K): Permalink[K] => {
    const text = params.get(name);
    return text === null ? null : keys[name].read(text);
  };
  return {
    event: read('event'),
    window: read('window'),
    playhead: read('playhead'),
    extent: read('extent'),
    camera: read('camera'),
    kinds: read('kinds'),
    search: read('search'),
    facets: read('facets'),
  };
}

/** Writes the view into a query, readable and editable by hand; keys that are not ours stay as they are. */
export function formatPermalink(permalink: Permalink, query = ''): string {
  const params = new URLSearchParams(query);
  const write = <K extends keyof Permalink>(name: K) => {
    const value = permalink[name];
    if (value === null) params.delete(name);
    else params.set(name, keys[name].write(value as NonNullable<Permalink[K]>));
  };
  names.forEach(write);
  // These are legal in a query as they stand, and a link that people can read is worth having.
  const text = params.toString().replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',');
  return text ? `?${text}` : '';
}

/** An empty text is an empty list: no kind is shown. Commas alone are nonsense. */
function readIds(text: string): string[] | null {
  const ids = text.split(',').filter(Boolean);
  return ids.length > 0 || text === '' ? ids : null;
}

/** `type=rain,snow;net=ak`; what separates is escaped in names and values as in an address. */
function writeFacets(facets: NonNullable<Permalink['facets']>): string {
  return Object.entries(facets)
    .map(([column, values]) => `${encodeURIComponent(column)}=${values.map(encodeURIComponent).join(',')}`)
    .join(';');
}

function readFacets(text: string): Permalink['facets'] {
  try {
    const facets = text.split(';').flatMap((part): [string, string[]][] => {
      const [column, values] = part.split('=');
      if (!column || values === undefined) return [];
      return [[decodeURIComponent(column), values.split(',').map(decodeURIComponent)]];
    });
    return facets.length > 0 ? Object.fromEntries(facets) : null;
  } catch {
    // A stray percent sign: somebody has edited the link.
    return null;
  }
}

function readSpan(text: string): Span | null {
  const parsed = parseEdtf(text);
  if (!parsed.ok) return null;
  const { earliest, latest } = parsed.date;
  return Number.isFinite(earliest) && Number.isFinite(latest) ? [earliest, latest] : null;
}

function readInstant(text: string): Instant | null {
  const instant = instantFromEdtf(text);
  return instant !== undefined && Number.isFinite(instant) ? instant : null;
}

function readCamera(text: string): Camera | null {
  const numbers = text.split('/').map((it) => (it.trim() === '' ? Number.NaN : Number(it)));
  const [zoom, lat, lng, bearing = 0, pitch = 0] = numbers;
  if (zoom === undefined || lat === undefined || lng === undefined || !numbers.every(Number.isFinite))
    return null;
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 540 && zoom >= 0 && zoom <= 24;
  return isOnEarth && Math.abs(bearing) <= 360 && pitch >= 0 && pitch <= 85
    ? { lng, lat, zoom, bearing, pitch }
    : null;
}

/** Rounded by less than a quarter of a pixel on a screen of a thousand: more digits would only make the link long. */
function writeCamera(camera: Camera): string {
  const zoom = round(camera.zoom, 3);
  const [bearing, pitch] = [round(camera.bearing, 2), round(camera.pitch, 2)];
  // MapLibre's world is 512 pixels wide at zoom 0.
  const pixelsPerDegree = (512 / 360) * 2 ** zoom;
  const digits = Math.ceil(Math.log10(pixelsPerDegree * 10));
  const turned = bearing !== 0 || pitch !== 0 ? [bearing, pitch] : [];
  return [zoom, round(camera.lat, digits), round(camera.lng, digits), ...turned].join('/');
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
