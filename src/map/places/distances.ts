import type { Feature, Geometry } from 'geojson';
import { arcLine, circleRing, destination, greatCircle, type LngLat } from '#map/geo/geodesy.ts';
import { sayMeasured, sayMeters } from '#phrases/say-distance.ts';
import { bearingBetween, distanceBetween, windOf } from '#story/distance.ts';
import type { StatedDistance, StoryEvent } from '#story/schema.ts';
import { say } from '#words/map.ts';
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
    /** As metres: “80 km”. */
    length: string;
    arc: LngLat[];
    line: LngLat[] | null;
    label: LngLat;
    bearing: number;
  };
  /** What the map says, where the event is one point. */
  measured: { words: string; length: string; line: LngLat[]; label: LngLat; bearing: number } | null;
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
    words: stated,
    length: sayMeters(meters),
    arc: bearing === undefined ? circleRing(at, meters) : arcLine(at, meters, bearing, windHalfWidth),
    line: bearing === undefined ? null : greatCircle(at, end),
    label: end,
    bearing: bearing ?? 0,
  };
}

function drawMeasured(at: LngLat, to: LngLat, words: string): DrawnDistance['measured'] {
  const bearing = bearingBetween(at, to);
  const middle = destination(at, bearing, distanceBetween(at, to) / 2);
  return { words, length: sayLength(at, to) ?? words, line: greatCircle(at, to), label: middle, bearing };
}

/** “about 70 km”; undefined where the two are one place. */
function sayLength(at: LngLat, to: LngLat): string | undefined {
  const meters = distanceBetween(at, to);
  return meters < 1 ? undefined : say('aboutLength', { length: sayMeters(Number(meters.toPrecision(2))) });
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
  const towards = distancesOf(event).map(({ stated }) => sideTowards(stated.bearing));
  return {
    top: towards.includes('north') ? height : 0,
    bottom: towards.includes('south') ? height : towards.length > 0 ? nameHeight : 0,
  };
}

/** What is drawn, for those who do not see it: one sentence for each distance. */
export function describeDistances(event: StoryEvent): string[] {
  return (event.properties.where?.distances ?? []).map((distance) => {
    const { bearing, from, meters, stated } = distance;
    const values = { stated, length: sayMeters(meters), place: from.name };
    const drawn =
      bearing === undefined
        ? say('statedAsCircle', values)
        : say('statedAsArc', { ...values, wind: windOf(bearing) });
    const measured = sayMeasured(distance, event.geometry);
    return measured ? say('statedAndMeasured', { stated: drawn, measured }) : drawn;
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
  const label = (role: string, at: LngLat, words: LabelWords, side = '') =>
    toFeature({ type: 'Point', coordinates: [...at] }, { role, ...words, side });
  return [
    line('stated', stated.arc, false),
    ...(stated.line ? [line('stated', stated.line)] : []),
    label('from', from.at, { before: '', title: from.name, words: '' }),
    label('stated-label', stated.label, statedWords(stated, isShort), sideTowards(stated.bearing)),
    ...(measured
      ? [
          line('measured', measured.line),
          label(
            'measured-label',
            measured.label,
            inThree(
              say.elements('measuredBelow', { measured: isShort ? measured.length : measured.words, b }),
            ),
            sideOf(measured.bearing),
          ),
        ]
      : []),
  ];
}

/** The words of a label: those in bold, with what stands before and after them. */
type LabelWords = { before: string; title: string; words: string };
type Bold = { bold: string };

const b = (content: (string | Bold)[]): Bold => ({ bold: content.join('') });

function inThree(elements: readonly (string | Bold)[]): LabelWords {
  const found = elements.findIndex((it) => typeof it !== 'string');
  const at = found < 0 ? elements.length : found;
  return {
    before: elements.slice(0, at).join(''),
    title: (elements[at] as Bold | undefined)?.bold ?? '',
    words: elements.slice(at + 1).join(''),
  };
}

function statedWords({ words, length }: DrawnDistance['stated'], isShort: boolean): LabelWords {
  if (isShort) return inThree(say.elements('statedLength', { length, b }));
  return inThree(
    words.length <= longestQuote
      ? say.elements('statedQuote', { stated: words, b })
      : say.elements('statedLengthBelow', { length, b }),
  );
}

const toFeature = (geometry: Geometry, properties: Record<string, string | boolean>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

const sides = ['north', 'east', 'south', 'west'] as const;

/** The side that a bearing is nearest to. */
const sideTowards = (bearing: number): string =>
  sides[Math.round((((bearing % 360) + 360) % 360) / 90) % sides.length]!;

/** Beside a line that runs north or south, above one that runs east or west. */
const sideOf = (bearing: number): string =>
  Math.abs(Math.cos((bearing * Math.PI) / 180)) > Math.SQRT1_2 ? 'east' : 'north';

/** Within 8 degrees of each other. */
const isAlike = (a: number, b: number): boolean => Math.abs(((a - b + 540) % 360) - 180) < 8;

const toLngLat = (position: readonly number[]): LngLat => [position[0]!, position[1]!];
