import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { rowsInCell } from '#events/count-grid.ts';
import { fromFixed } from '#events/fixed-point.ts';
import { nearestPoint, pointsWithin } from '#events/pick.ts';
import { placeForms } from '#events/place-forms.ts';
import { type EachPoint, pointsIndexed } from '#events/point-index.ts';
import { rowOfPoint } from '#events/table.ts';
import { fewVisible, pointsListed, visibleNow } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { nearestCopy } from '#map/geo/world-copies.ts';
import type { PointLook } from '#map/gl/point-layer.ts';
import type { createPlacePainter } from '#map/layers/place-painter.ts';
import { pickableLayers } from '#map/layers/story-layers.ts';
import { createPointsNow } from '#map/places/points-now.ts';
import { coincide } from '#map/places/stacks.ts';
import { aroundOn } from './around.ts';
import { bubbleAt } from './bubble-at.ts';
import type { ScreenPoint } from './pointer.ts';

/** Events at one point of the map: those of a mark and all that lies over it, with its middle, or of a wider place. */
export type PlaceHit = {
  /** In order of start. */
  rows: readonly number[];
  at: ScreenPoint;
  isMark: boolean;
  /** There are more than `rows` has. */
  isCut?: boolean;
  /** Brings the map nearer to them. */
  nearer?: () => void;
};

/** CSS pixels from the middle of a symbol of full size to its edge. */
const symbolReach = 12;
/**
 * Points that are looked at to find what is at one: half a ms. Only where more lie within reach, and more are visible, is
 * the nearest not the very nearest.
 */
const mostAsked = 20_000;

/** Finds what is at a point of the map: points by their place in the table, areas, lines and words as they are drawn. */
export function createPlaceFinder(
  map: MapLibreMap,
  explorer: Explorer,
  painter: Pick<ReturnType<typeof createPlacePainter>, 'stacksWith' | 'rowsAt'>,
  lookNow: () => PointLook,
  bringNearer: (center: readonly [number, number]) => void,
) {
  const pointsNow = createPointsNow(explorer);
  pointsNow();
  const isPoint = placeForms.map((it) => it === 'exact' || it === 'near' || it === 'region');
  /** Says of many rows whether they are visible, as the explorer does of one. */
  function stageOf({ ranks }: PointLook): (row: number) => boolean {
    const { table, window, kinds, found } = explorer.state();
    return visibleNow(table, { window, kinds, mask: found?.rows ?? null }, ranks.begun);
  }

  /** The points where what is visible may be; null until they are known. Few are gone through one by one. */
  function visiblePoints({ ranks }: PointLook): EachPoint | null {
    const { table, window } = explorer.state();
    const few = fewVisible(table, window, ranks.begun, mostAsked);
    if (few) return pointsListed(few);
    const points = pointsNow();
    return points && pointsIndexed(points);
  }

  const positionOf = (point: number) => {
    const { position } = explorer.table;
    return fromFixed([position[2 * point]!, position[2 * point + 1]!]);
  };
  const onScreen = (position: readonly [number, number]): ScreenPoint =>
    map.project(nearestCopy(map, position));

  /** The mark under a point, with all that lies over it; null where there is none. */
  function markAt(at: ScreenPoint, within: number, most: number): PlaceHit | null {
    const look = lookNow();
    const points = visiblePoints(look);
    if (!points) return null;
    const { table } = explorer;
    const { size } = look;
    const isVisible = stageOf(look);
    const isWanted = (point: number): boolean => {
      const row = rowOfPoint(table, point);
      return isVisible(row) && isPoint[table.form[row]!] === true;
    };
    const reach = symbolReach * size + within;
    const nearest = nearestPoint(points, table.position, aroundOn(map, at), reach, mostAsked, isWanted);
    if (nearest === null) return null;
    const middle = onScreen(positionOf(nearest));
    const stack = painter
      .stacksWith([rowOfPoint(table, nearest)])
      .find((it) => isNear(onScreen(it.at), middle));
    if (stack) return { rows: painter.rowsAt(stack.places), at: onScreen(stack.at), isMark: true };
    const { points: over, isAll } = pointsWithin(
      points,
      table.position,
      aroundOn(map, middle),
      Math.max(coincide * size, 1),
      most,
      isWanted,
      mostAsked,
    );
    const rows = new Set([nearest, ...over].map((point) => rowOfPoint(table, point)));
    const center = positionOf(nearest);
    return {
      rows: [...rows].sort((a, b) => a - b),
      at: middle,
      isMark: true,
      isCut: !isAll,
      nearer: () => bringNearer(center),
    };
  }

  /** Of the bubble that was asked for last: a pointer that goes on over it asks again each frame. */
  let known: { keys: readonly unknown[]; rows: readonly number[] } = { keys: [], rows: [] };

  /** The bubble under a point, where events are gathered in bubbles. */
  function bubbleHit(at: ScreenPoint, within: number, most: number): PlaceHit | null {
    const look = lookNow();
    const { mode, grid, ranks } = look;
    if (mode !== 'bubbles' || !grid) return null;
    const hit = bubbleAt(grid, explorer.table, ranks, aroundOn(map, at), within);
    if (!hit) return null;
    const { cell, lone } = hit;
    if (lone !== null) return { rows: [lone], at: onScreen(positionOf(lone)), isMark: true };
    const middle = fromFixed([grid.middles[2 * cell]!, grid.middles[2 * cell + 1]!]);
    const keys = [grid, cell, most, explorer.shownRows(), ranks.begun, ranks.over];
    if (!keys.every((key, i) => key === known.keys[i]))
      known = { keys, rows: rowsInCell(grid, cell, ranks, most + 1, stageOf(look)) };
    const { rows } = known;
    return {
      rows: rows.slice(-most),
      at: onScreen(middle),
      isMark: false,
      isCut: rows.length > most,
      nearer: () => bringNearer(middle),
    };
  }

  /** The rows of what is drawn by layers of the map’s own; those of the first group that has any. */
  function rowsDrawnAt({ x, y }: ScreenPoint, within: number): readonly number[] {
    for (const group of pickableLayers) {
      const layers = group.filter((id) => map.getLayer(id));
      // An area is clicked anywhere inside, not beside it; only slim things need a wider reach.
      const isSurface = group.includes('story-areas') || group.includes('story-radii');
      const where: PointLike | [PointLike, PointLike] = isSurface
        ? [x, y]
        : [
            [x - within, y - within],
            [x + within, y + within],
          ];
      const found = layers.length > 0 ? map.queryRenderedFeatures(where, { layers }) : [];
      const rows = painter.rowsAt([...new Set(found.map((it) => Number(it.id)))]);
      if (rows.length > 0) return rows;
    }
    return [];
  }

  return {
    /**
     * @param within how far off a click may be, CSS pixels
     * @param most so many events of a mark are told of
     */
    placeAt(at: ScreenPoint, within: number, most: number): PlaceHit {
      const { mode, grid } = lookNow();
      // Between bubbles there is nothing to see.
      const isGathered = mode === 'bubbles' && grid !== null;
      const mark = isGathered ? bubbleHit(at, within, most) : markAt(at, within, most);
      if (mark) return mark;
      const rows = rowsDrawnAt(at, within);
      const stack = rows.length > 0 && painter.stacksWith(rows).find((it) => isNear(onScreen(it.at), at));
      if (!stack) return { rows, at, isMark: false };
      return { rows: painter.rowsAt(stack.places), at: onScreen(stack.at), isMark: true };
    },
  };
}

/** Within reach of a finger of the middle of a stack, CSS pixels. */
const isNear = (a: ScreenPoint, b: ScreenPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 28;
