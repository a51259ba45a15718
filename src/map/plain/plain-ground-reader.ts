import { PMTiles } from 'pmtiles';
import { useEffect, useState } from 'react';
import { ArchiveSource } from '#map/basemap/archive-source.ts';
import { basemapFacts } from '#map/basemap-facts.ts';
import { holds, type WorldBox } from '#map/geo/mercator.ts';
import { surroundings, zoomFor } from './plain-area.ts';
import { type Ground, readGround } from './plain-ground.ts';

type Known = { ground: Ground; around: WorldBox; zoom: number };

let archive: PMTiles | undefined;

/** The outlines round what the plain map shows, read anew when it has moved beyond them. Null until some are there. */
export function usePlainGround(box: WorldBox): Ground | null {
  const [known, setKnown] = useState<Known | null>(null);
  const around = surroundings(box);
  const zoom = zoomFor(around);
  const isEnough = known !== null && known.zoom === zoom && holds(known.around, surroundings(box, 1.5));
  const wanted = isEnough ? null : JSON.stringify(around);

  useEffect(() => {
    const { outlines } = basemapFacts;
    if (!wanted || outlines === null) return;
    let isCurrent = true;
    const area = JSON.parse(wanted) as WorldBox;
    archive ??= new PMTiles(new ArchiveSource(new URL(outlines, document.baseURI).href));
    readGround(archive, area, zoom).then(
      (ground) => isCurrent && setKnown({ ground, around: area, zoom }),
      // Without outlines the events are still drawn, and the notice says what is missing.
      () => isCurrent && setKnown(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, zoom]);
  return known?.ground ?? null;
}
