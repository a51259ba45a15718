import type { Map as MapLibreMap } from 'maplibre-gl';
import { formCode } from '#events/place-forms.ts';
import { eachPointIn, type FixedBox, type PointIndex } from '#events/point-index.ts';
import { rowOfPoint } from '#events/table.ts';
import { ranksOn, visibleNow } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { boxInSight } from '#map/geo/box-in-sight.ts';
import { mostNamed } from './most-named.ts';
import { createMapPlaces, type MapPlace } from './places.ts';
import { createPointsNow } from './points-now.ts';

/** So many points are looked at to find out: a few ms. */
const mostAsked = 50_000;

/**
 * The places that bear words, and whose areas, lines and rings are drawn: all of a small story, always the same list; of a
 * large file those in sight while they are few, else the selected one alone, and the ring of the one pointed at.
 */
export function createPlacesShown(
  map: MapLibreMap,
  explorer: Explorer,
  onCome: () => void,
): () => readonly MapPlace[] {
  const pointsNow = createPointsNow(explorer, onCome);
  let known: { key: string; places: readonly MapPlace[] } = { key: '', places: [] };
  let asOf: readonly unknown[] = [];
  return () => {
    const { table, window, kinds, found, selected, hovered } = explorer.state();
    if (table.length <= mostNamed) {
      if (asOf[0] !== table) known = { key: '', places: createMapPlaces(explorer) };
      asOf = [table];
      return known.places;
    }
    const points = pointsNow();
    const now = [
      table,
      points,
      window,
      kinds,
      found,
      selected,
      hovered,
      explorer.playhead(),
      `${map.getBounds()}`,
    ];
    if (now.every((it, i) => it === asOf[i])) return known.places;
    // Rows of another table are other events.
    if (asOf[0] !== table) known = { key: '-', places: [] };
    asOf = now;
    const rows = points ? rowsInSight(explorer, points, boxInSight(map)) : null;
    const asked = askedFor(explorer);
    const key = rows ? rows.join() : `alone-${asked.join()}`;
    if (key !== known.key)
      known = { key, places: rows ? createMapPlaces(explorer, rows) : onlyAsked(explorer, asked) };
    return known.places;
  };
}

/** The rows in sight and visible, in order; null where they are too many. */
function rowsInSight(
  { table, state, playhead }: Explorer,
  points: PointIndex,
  box: FixedBox,
): number[] | null {
  const { selected, window, kinds, found } = state();
  const { begun } = ranksOn(table, window, playhead(), false);
  const isVisible = visibleNow(table, { window, kinds, mask: found?.rows ?? null }, begun);
  const rows = new Set<number>(selected === null ? [] : [selected]);
  let asked = 0;
  eachPointIn(points, box, (point) => {
    const row = rowOfPoint(table, point);
    if (isVisible(row)) rows.add(row);
    asked++;
    return asked < mostAsked && rows.size <= mostNamed;
  });
  return asked < mostAsked && rows.size <= mostNamed ? [...rows].sort((a, b) => a - b) : null;
}

/** The selected row, and the one pointed at where more than its mark can be shown. */
function askedFor({ table, state }: Explorer): number[] {
  const { selected, hovered } = state();
  const isWide = hovered !== null && hovered !== selected && table.form[hovered] !== formCode('exact');
  return [...(selected === null ? [] : [selected]), ...(isWide ? [hovered] : [])].sort((a, b) => a - b);
}

/** What is only pointed at has its words in the tip. */
function onlyAsked(explorer: Explorer, rows: readonly number[]): MapPlace[] {
  const { selected } = explorer.state();
  return createMapPlaces(explorer, rows).map((place) => ({
    ...place,
    isQuiet: selected === null || !place.rows.includes(selected),
  }));
}
