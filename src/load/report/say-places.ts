import { layoutOf, type Setup } from '#load/columns/layout.ts';
import type { PlaceEvidence } from '#load/table/read-where.ts';
import { sayCount } from './say-count.ts';

/** How places were read, in sentences. */
export function sayPlaces({ columns, mapping, assumptions }: Setup, place: PlaceEvidence): string[] {
  const said: string[] = [];
  const { latitude = '', longitude = '' } = mapping.columns;
  const { isLongitudeFirst, isSouth, isWest, northSouth, eastWest } = layoutOf({ columns, mapping });
  const isPair = latitude === longitude;
  if (assumptions.isSwapped)
    said.push(
      latitude && longitude && !isPair
        ? `“${latitude}” holds longitudes and “${longitude}” latitudes, as row ${place.swappedRow} shows: they are read the other way round.`
        : `Latitude comes before longitude, as row ${place.swappedRow} shows: they are read the other way round.`,
    );
  else if (place.pairs > 0 && place.straight === 0)
    said.push(
      `“${latitude}” is read as ${isLongitudeFirst || place.lists > 0 ? 'longitude, then latitude' : 'latitude, then longitude'}; no row decides it, so check that.`,
    );
  if (place.crossed > 0)
    said.push(
      `“${latitude}” has degrees east or west in ${sayCount(place.crossed, 'row')}, as in row ${place.crossedRow}: there it is read as the longitude.`,
    );
  if (isSouth || isWest)
    said.push(
      `Degrees ${[isSouth && `in “${latitude}” are read as south`, isWest && `in “${longitude}” are read as west`].filter(Boolean).join(', and ')}, as the name says.`,
    );
  if (northSouth >= 0 || eastWest >= 0)
    said.push(
      `South and west are read from ${[northSouth, eastWest]
        .filter((it) => it >= 0)
        .map((it) => `“${columns[it]}”`)
        .join(' and ')}.`,
    );
  if (assumptions.isEastward)
    said.push('Longitudes run from 0 to 360; those past 180 are read as west of Greenwich.');
  if (place.nowhere > 0)
    said.push(
      `${sayCount(place.nowhere, 'row has', 'rows have')} the place 0, 0, in the sea off Ghana, as row ${place.nowhereRow} does: often that means that none is known.`,
    );
  return said;
}
