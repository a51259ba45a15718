import type { ReactNode } from 'react';
import type { LngLat } from '#map/geo/geodesy.ts';
import { toWorld, type WorldBox } from '#map/geo/mercator.ts';
import { distancesOf } from '#map/places/distances.ts';
import type { StoryEvent } from '#story/schema.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/map.ts';
import { AtPoint, Drawing } from './plain-picture.tsx';
import { pathUnits, toWorldPath } from './plain-places.ts';

type PlainDistancesProps = {
  event: StoryEvent;
  box: WorldBox;
  /** Names that stand on the map already. */
  named: ReadonlySet<string>;
};

/**
 * The distances of the selected event: as its source states them, dashed, and as the map measures them. In few words:
 * nothing here keeps labels apart, and the reader has them all.
 */
export function PlainDistances({ event, box, named }: PlainDistancesProps) {
  return distancesOf(event).map(({ from, stated, measured }) => (
    <g key={`${stated.words} ${from.name}`} className="plain-distances">
      <Drawing box={box} units={pathUnits}>
        {[stated.arc, stated.line].map(
          (line) => line && <path key={line.length} className="plain-stated" d={toWorldPath(line, false)} />,
        )}
        {[stated.arc, stated.line].map(
          (line) =>
            line && <path key={line.length} className="plain-stated-ink" d={toWorldPath(line, false)} />,
        )}
        {measured && <path className="plain-measured" d={toWorldPath(measured.line, false)} />}
      </Drawing>
      <Words box={box} at={stated.label} y={-10} isStated>
        <Said of={say.elements('statedLength', { length: stated.length, b })} />
      </Words>
      {measured && (
        <Words box={box} at={measured.label} y={4} x={12}>
          <Said of={say.elements('measuredLength', { length: measured.length, b })} />
        </Words>
      )}
      {!named.has(from.name) && (
        <Words box={box} at={from.at} y={18}>
          {from.name}
        </Words>
      )}
    </g>
  ));
}

/** All of it is bold here. */
const b = (content: ReactNode[]) => <Said of={content} />;

type WordsProps = {
  box: WorldBox;
  at: LngLat;
  y: number;
  x?: number;
  isStated?: boolean;
  children: ReactNode;
};

function Words({ box, at, y, x = 0, isStated = false, children }: WordsProps) {
  return (
    <AtPoint box={box} at={toWorld(at)}>
      <text
        className="plain-distance-words"
        x={x}
        y={y}
        data-stated={isStated || undefined}
        textAnchor={x > 0 ? 'start' : 'middle'}
      >
        {children}
      </text>
    </AtPoint>
  );
}
