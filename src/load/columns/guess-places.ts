import { formsOfName } from '#load/cells/plain-name.ts';
import { readDegrees } from '#load/places/read-coordinate.ts';
import type { Guess, Sample } from './cell-looks.ts';
import { isDegrees, isMeasure, isPair, isPlace, isShape, share } from './cell-looks.ts';
import { pairedCoordinates } from './paired-columns.ts';

const pairNames =
  'latlng latlong latlon coordinates coordinate coords coord latitudelongitude latlongcoordinates lnglat longlat lonlat location geolocation position geo gps gpscoordinates point pointlocation loc koordinaten coordenadas coordonnees координати координаты'.split(
    ' ',
  );

export function pickPlaces({ columns, sample, all, pick, named }: Guess): void {
  const isUsable = (column: number): boolean =>
    sample[column]!.length === 0 || share(sample[column]!, isDegrees) >= 0.5;
  const both = (longitude: number | undefined, latitude: number | undefined): boolean => {
    if (longitude === undefined || latitude === undefined) return false;
    pick('longitude', longitude);
    pick('latitude', latitude);
    return true;
  };
  if (both(named('longitude').find(isUsable), named('latitude').find(isUsable))) return;
  const pairs = pairedCoordinates(columns);
  const pair = pairs.find(({ longitude, latitude }) => isUsable(longitude) && isUsable(latitude));
  if (both(pair?.longitude, pair?.latitude)) return;
  const areBoth = (column: number): boolean => share(sample[column]!, isPlace) >= 0.8;
  const named2 = pairNames.flatMap((name) =>
    all.filter((it) => formsOfName(columns[it]!).plain.includes(name)),
  );
  const one = [...named2, ...all.filter((it) => share(sample[it]!, isMarkedPlace) >= 0.8)].find(areBoth);
  if (both(one, one)) return;
  const unnamed = columns.every((name) => /^column \d+$/.test(name)) ? neighbours(sample) : undefined;
  if (both(unnamed?.longitude, unnamed?.latitude)) return;
  // Metres of a map projection: no row can be placed, and the reader is asked.
  const isMeasured = (column: number): boolean => share(sample[column]!, isMeasure) >= 0.5;
  both(named('longitude').find(isMeasured), named('latitude').find(isMeasured));
}

/** WKT, or degrees with their marks or in brackets: what no column of two plain numbers is by chance. */
const isMarkedPlace = (cell: string): boolean =>
  /^(?:POINT|\{"type":"Point")/i.test(cell) ? isShape(cell) : /^\(.*\)$|[°NSEW]/.test(cell) && isPair(cell);

/** Of a file without names, two columns side by side of degrees with decimals; those most filled, of equals the last. */
function neighbours(sample: Sample): { latitude: number; longitude: number } | undefined {
  const areDegrees = (column: number, most: number): boolean =>
    share(
      sample[column] ?? [],
      (it) => /^[-+]?\d{1,3}[.,]\d+$/.test(it) && Math.abs(readDegrees(it)) <= most,
    ) >= 0.9;
  const pairs = [...sample.keys()].filter((it) => areDegrees(it, 90) && areDegrees(it + 1, 180));
  const best = pairs.reduce<number | undefined>(
    (one, it) => (one === undefined || sample[it]!.length >= sample[one]!.length ? it : one),
    undefined,
  );
  return best === undefined ? undefined : { latitude: best, longitude: best + 1 };
}
