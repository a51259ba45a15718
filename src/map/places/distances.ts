import type { Feature, Geometry } from 'geojson';
import { arcLine, circleRing, destination, greatCircle, type LngLat } from '#map/geo/geodesy.ts';
import { sayBearing, sayMeasured, sayMeters } from '#phrases/say-distance.ts';
import { bearingBetween, distanceBetween } from '#story/distance.ts';
import type { StatedDistance, StoryEvent } from '#story/schema.ts';
import type { WordRoom } from './brevity.ts';

/** “North” is one of eight winds, so the place may lie this many degrees to either side of it. */
const windHalfWidth = 22.5;
/** Longer words than these would bury the map; then the metres say it. */
const longestQuote = 56;

/** A distance as the source states it and as the map measures it: both are drawn, neither corrects the other. */
export type DrawnDistance = {
  from: { name: string; at: LngLat };
  /** What the source says: an arc about its bearing, or the whole circle where it names none. */
  stated: {
    words: string;
    short: string;
    arc: LngLat[];
    line: LngLat[] | null;
    label: LngLat;
    bearing: number;
  };
  /** What the map says, where the event is one point. */
  measured: { words: string; short: string; line: LngLat[]; label: LngLat; bearing: number } | null;
};

/** The distances an event’s source states, ready to be drawn. */
export function distancesOf({ geometry, properties }: StoryEvent): DrawnDistance[] {
  return (properties.where?.distances ?? []).map((distance) => {
    const at = toLngLat(distance.from.position);
    const words = sayMeasured(distance, geometry);
    const to = geometry?.type === 'Point' ? toLngLat(geometry.coordinates) : null;
    return {
      from: { name: distance.from.name, at },
      stated: drawStated(distance, at),
      measured: to && words ? drawMeasured(at, to, words) : null,
    };
  });
}

function drawStated({ stated, meters, bearing }: StatedDistance, at: LngLat): DrawnDistance['stated'] {
  const end = destination(at, bearing ?? 0, meters);
  return {
    words: stated.length <= longestQuote ? `“${stated}”` : sayMeters(meters),
    short: sayMeters(meters),
    arc: bearing === undefined ? circleRing(at, meters) : arcLine(at, meters, bearing, windHalfWidth),
    line: bearing === undefined ? null : greatCircle(at, end),
    label: end,
    bearing: bearing ?? 0,
  };
}

function drawMeasured(at: LngLat, to: LngLat, words: string): DrawnDistance['measured'] {
  const bearing = bearingBetween(at, to);
  const middle = destination(at, bearing, distanceBetween(at, to) / 2);
  return { words, short: words.replace(/,.*/, ''), line: greatCircle(at, to), label: middle, bearing };
}

/** All that is drawn of an event’s distances, as lines: what the camera must take in. */
export function partsOfDistances(event: StoryEvent): LngLat[][] {
  return distancesOf(event).flatMap(({ from, stated, measured }) => [
    [from.at],
    stated.arc,
    ...(stated.line ? [stated.line] : []),
    ...(measured ? [measured.line] : []),
  ]);
}

/** How high the label of a distance stands over an arc, or under one, and the name of a place under its dot. CSS pixels. */
const labelHeight = { full: 68, short: 34 };
const nameHeight = 34;

/** The room that the labels of an event’s distances need above and below what is drawn. CSS pixels. */
export function wordRoomOf(event: StoryEvent, isShort: boolean): WordRoom {
  const height = isShort ? labelHeight.short : labelHeight.full;
  const sides = distancesOf(event).map(({ stated }) => windOf(stated.bearing));
  return {
    top: sides.includes('north') ? height : 0,
    bottom: sides.includes('south') ? height : sides.length > 0 ? nameHeight : 0,
  };
}

/** What is drawn, for those who do not see it: one sentence for each distance. */
export function describeDistances(event: StoryEvent): string[] {
  return (event.properties.where?.distances ?? []).map((distance) => {
    const { bearing, from, meters, stated } = distance;
    const shape =
      bearing === undefined
        ? `a circle of ${sayMeters(meters)} round ${from.name}`
        : `an arc ${sayMeters(meters)} ${sayBearing(bearing)} of ${from.name}`;
    const measured = sayMeasured(distance, event.geometry);
    return `Stated: “${stated}”, drawn as ${shape}.${measured ? ` Measured: ${measured}.` : ''}`;
  });
}

/**
 * The GeoJSON of a distance. `role` tells the layers what each part is; `isBeside`, that two lines would lie on each
 * other; `side`, where the label has room: beyond the arc, and beside the measured line.
 * @param isShort labels in metres; the stated one on one line, the measured one, which lies beside its line, as narrow as
 * it can be.
 */
export function distanceFeatures({ from, stated, measured }: DrawnDistance, isShort = false): Feature[] {
  const isBeside = Boolean(stated.line && measured && isAlike(stated.bearing, measured.bearing));
  const line = (role: string, coordinates: LngLat[], beside = isBeside) =>
    toFeature(
      { type: 'LineString', coordinates: coordinates.map((it) => [...it]) },
      { role, isBeside: beside },
    );
  const label = (role: string, at: LngLat, title: string, words = '', side = '') =>
    toFeature({ type: 'Point', coordinates: [...at] }, { role, title, words, side });
  return [
    line('stated', stated.arc, false),
    ...(stated.line ? [line('stated', stated.line)] : []),
    label('from', from.at, from.name),
    label(
      'stated-label',
      stated.label,
      'Stated',
      isShort ? ` ${stated.short}` : `\n${stated.words}`,
      windOf(stated.bearing),
    ),
    ...(measured
      ? [
          line('measured', measured.line),
          label(
            'measured-label',
            measured.label,
            'Measured',
            `\n${isShort ? measured.short : measured.words}`,
            sideOf(measured.bearing),
          ),
        ]
      : []),
  ];
}

const toFeature = (geometry: Geometry, properties: Record<string, string | boolean>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

const winds = ['north', 'east', 'south', 'west'] as const;

/** The nearest of the four winds. */
const windOf = (bearing: number): string => winds[Math.round(bearing / 90) % 4]!;

/** Beside a line that runs north or south, above one that runs east or west. */
const sideOf = (bearing: number): string =>
  Math.abs(Math.cos((bearing * Math.PI) / 180)) > Math.SQRT1_2 ? 'east' : 'north';

/** Within 8 degrees of each other. */
const isAlike = (a: number, b: number): boolean => Math.abs(((a - b + 540) % 360) - 180) < 8;

const toLngLat = (position: readonly number[]): LngLat => [position[0]!, position[1]!];
