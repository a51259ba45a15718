import { layoutOf, type Setup } from '#load/columns/layout.ts';
import type { FileMessage } from '#load/events-file.ts';
import type { PlaceEvidence } from '#load/table/read-where.ts';

/** How places were read. */
export function reportPlaces({ columns, mapping, assumptions }: Setup, place: PlaceEvidence): FileMessage[] {
  const report: FileMessage[] = [];
  const { latitude = '', longitude = '' } = mapping.columns;
  const { isLongitudeFirst, isSouth, isWest, northSouth, eastWest } = layoutOf({ columns, mapping });
  const isPair = latitude === longitude;
  if (assumptions.isSwapped) {
    const row = place.swappedRow;
    report.push(
      latitude && longitude && !isPair
        ? { key: 'swappedColumns', values: { latitude, longitude, row } }
        : { key: 'swapped', values: { row } },
    );
  } else if (place.pairs > 0 && place.straight === 0) {
    const first = isLongitudeFirst || place.lists > 0 ? 'longitude' : 'other';
    report.push({ key: 'pairUnclear', values: { column: latitude, first } });
  }
  if (place.crossed > 0) {
    const values = { column: latitude, count: place.crossed, row: place.crossedRow };
    report.push({ key: 'crossedRows', values });
  }
  if (isSouth && isWest) report.push({ key: 'southAndWest', values: { latitude, longitude } });
  else if (isSouth) report.push({ key: 'south', values: { latitude } });
  else if (isWest) report.push({ key: 'west', values: { longitude } });
  const hemispheres = [northSouth, eastWest].filter((it) => it >= 0).map((it) => columns[it]!);
  const [first, second] = hemispheres;
  if (first !== undefined)
    report.push(
      second === undefined
        ? { key: 'hemisphereFrom', values: { column: first } }
        : { key: 'hemispheresFrom', values: { northSouth: first, eastWest: second } },
    );
  if (assumptions.isEastward) report.push({ key: 'eastOfGreenwich' });
  if (place.nowhere > 0)
    report.push({ key: 'nullIsland', values: { count: place.nowhere, row: place.nowhereRow } });
  return report;
}
