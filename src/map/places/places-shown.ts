import type { Map as MapLibreMap } from 'maplibre-gl';
import { formCode } from '#events/place-forms.ts';
import { eachSpotIn, type FixedBox, type SpotIndex } from '#events/point-index.ts';
import { rowOfSpot } from '#events/table.ts';
import { onStage, ranksOn } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { boxInSight } from '#map/geo/box-in-sight.ts';
import { mostNamed } from './most-named.ts';
import { createSites, type Site } from './places.ts';
import { createSpotsNow } from './points-now.ts';

/** So many spots are looked at to find out: a few ms. */
const mostAsked = 50_000;

/**
 * The places that bear words, and whose areas, lines and rings are drawn: all of a small story, always the same list; of a
 * large file those in sight while they are few, else the selected one alone, and the ring of the one pointed at.
 */
export function createStageSites(
  map: MapLibreMap,
  explorer: Explorer,
  onCome: () => void,
): () => readonly Site[] {
  const spotsNow = createSpotsNow(explorer, onCome);
  let known: { key: string; sites: readonly Site[] } = { key: '', sites: [] };
  let asOf: readonly unknown[] = [];
  return () => {
    const { table, window, kinds, found, selected, hovered } = explorer.state();
    if (table.length <= mostNamed) {
      if (asOf[0] !== table) known = { key: '', sites: createSites(explorer) };
      asOf = [table];
      return known.sites;
    }
    const spots = spotsNow();
    const now = [
      table,
      spots,
      window,
      kinds,
      found,
      selected,
      hovered,
      explorer.playhead(),
      `${map.getBounds()}`,
    ];
    if (now.every((it, i) => it === asOf[i])) return known.sites;
    // Rows of another table are other events.
    if (asOf[0] !== table) known = { key: '-', sites: [] };
    asOf = now;
    const rows = spots ? rowsInSight(explorer, spots, boxInSight(map)) : null;
    const asked = askedFor(explorer);
    const key = rows ? rows.join() : `alone ${asked.join()}`;
    if (key !== known.key)
      known = { key, sites: rows ? createSites(explorer, rows) : onlyAsked(explorer, asked) };
    return known.sites;
  };
}

/** The rows in sight and on stage, in order; null where they are too many. */
function rowsInSight({ table, state, playhead }: Explorer, spots: SpotIndex, box: FixedBox): number[] | null {
  const { selected, window, kinds, found } = state();
  const { begun } = ranksOn(table, window, playhead(), false);
  const isOnStage = onStage(table, { window, kinds, mask: found?.rows ?? null }, begun);
  const rows = new Set<number>(selected === null ? [] : [selected]);
  let asked = 0;
  eachSpotIn(spots, box, (spot) => {
    const row = rowOfSpot(table, spot);
    if (isOnStage(row)) rows.add(row);
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
function onlyAsked(explorer: Explorer, rows: readonly number[]): Site[] {
  const { selected } = explorer.state();
  return createSites(explorer, rows).map((site) => ({
    ...site,
    isQuiet: selected === null || !site.rows.includes(selected),
  }));
}
