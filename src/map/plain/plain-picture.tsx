import type { ReactNode } from 'react';
import type { WorldBox } from '#map/geo/mercator.ts';
import { isMark } from '#map/places/places.ts';
import { kindColor, kindShape } from '#ui/kind-symbols.ts';
import { sayNumber } from '#words/intl.ts';
import { say } from '#words/map.ts';
import type { Ground, GroundName } from './plain-ground.ts';
import { type PlainPlace, pathUnits } from './plain-places.ts';

type PlainPictureProps = {
  /** What must be in sight; the picture shows what lies beside it as far as there is room. */
  box: WorldBox;
  ground: ReactNode;
  places: readonly PlainPlace[];
  /** Rows. */
  selected: number | null;
  names?: readonly { text: string; form: GroundName['form']; x: number; y: number }[];
  /** How a place’s symbol becomes a control; without it the picture is only looked at. */
  control?: (place: PlainPlace) => React.SVGProps<SVGGElement>;
  /** Drawn over the areas and under the symbols. */
  children?: ReactNode;
};

/** The natural size says no more than the shape: the style sheet makes it as large as the frame allows. */
const naturalSide = 4000;

/**
 * The map as SVG: the same marks and areas over the same outlines. Symbols keep their size and stand at shares of the
 * picture, so that it fits any frame without a script.
 */
export function PlainPicture(props: PlainPictureProps) {
  const { box, ground, places, selected, names = [], control, children } = props;
  const shape = naturalSide / Math.max(box.width, box.height);
  // The selected place is drawn last, above the others; a path lies under every symbol.
  const ordered = [...places].sort((a, b) => Number(isIn(a, selected)) - Number(isIn(b, selected)));
  return (
    <svg
      className="plain-picture"
      width={Math.round(box.width * shape)}
      height={Math.round(box.height * shape)}
      role={control ? 'group' : 'img'}
      aria-label={say('eventsOnMap')}
    >
      {ground}
      <Drawing box={box} units={pathUnits}>
        {ordered.map((place) => (
          <PlacePath
            key={place.place.id}
            place={place}
            isSelected={isIn(place, selected)}
            control={control}
          />
        ))}
      </Drawing>
      {children}
      {names.map(({ text, form, x, y }) => (
        <AtPoint key={`${text} ${x}`} box={box} at={[x, y]}>
          <text className="plain-name" data-form={form}>
            {text}
          </text>
        </AtPoint>
      ))}
      {ordered.map((place) => (
        <PlaceSymbol
          key={place.place.id}
          place={place}
          isSelected={isIn(place, selected)}
          side={sideOf(place, places, box)}
          box={box}
          control={control}
        />
      ))}
    </svg>
  );
}

/** Outlines as they were read. */
export function GroundPaths({ ground, box }: { ground: Ground; box: WorldBox }) {
  return (
    <Drawing box={box} units={ground.size}>
      <path className="plain-land" d={ground.land} />
      <path className="plain-water" d={ground.water} />
      <path className="plain-border" d={ground.border} />
      <path className="plain-border plain-disputed" d={ground.disputed} />
    </Drawing>
  );
}

/** Outlines in a file of the build, named by their ids there. @param size the world’s width in its units */
export function GroundFile({ url, size, box }: { url: string; size: number; box: WorldBox }) {
  return (
    <Drawing box={box} units={size}>
      <use className="plain-land" href={`${url}#land`} />
      <use className="plain-water" href={`${url}#water`} />
      <use className="plain-border" href={`${url}#border`} />
      <use className="plain-border plain-disputed" href={`${url}#disputed`} />
    </Drawing>
  );
}

type Control = PlainPictureProps['control'];
type PlaceProps = { place: PlainPlace; isSelected: boolean; control: Control };

function PlacePath({ place, isSelected, control }: PlaceProps) {
  if (!place.path) return null;
  const { 'aria-label': _, role: __, tabIndex: ___, ...pointer } = control?.(place) ?? {};
  return (
    <g {...pointer}>
      <path
        className="plain-place"
        data-form={place.place.form}
        data-selected={isSelected || undefined}
        data-now={place.isNow || undefined}
        d={place.path}
        color={`var(${kindColor(place.kind)})`}
      />
    </g>
  );
}

type SymbolProps = PlaceProps & { box: WorldBox; side: 'left' | 'right' };

function PlaceSymbol({ place, isSelected, box, side, control }: SymbolProps) {
  const { kind, points, rows, name } = place;
  const { form } = place.place;
  const isPoint = isMark({ form });
  const isSeveral = rows.length > 1;
  const gap = isPoint ? 14 : 12;
  return (
    <g
      className="plain-symbol"
      data-form={form}
      data-selected={isSelected || undefined}
      data-now={place.isNow || undefined}
      color={`var(${kindColor(kind)})`}
      {...control?.(place)}
    >
      {points.map((point) => (
        <AtPoint key={point.join()} box={box} at={point}>
          <circle className="plain-ring" r="14" />
          {form === 'region' && <circle className="plain-region" r="10.5" />}
          <path className="plain-halo" d={kindShape(kind)} />
          <path className="plain-mark" d={kindShape(kind)} />
          {isSeveral && isPoint && (
            <text className="plain-count" x="9" y="-6">
              {sayNumber(rows.length)}
            </text>
          )}
        </AtPoint>
      ))}
      <AtPoint box={box} at={points[0]!}>
        <text className="plain-label" data-side={side} x={side === 'left' ? -gap : gap} y="4">
          {isSeveral && !isPoint ? nameWithCount(place) : name}
        </text>
      </AtPoint>
    </g>
  );
}

const nameWithCount = ({ name, title, rows }: PlainPlace): string =>
  name ? say('placeAndEvents', { place: name, count: rows.length }) : title;

/** A label stands to the right of its symbol, and to the left where another symbol is there already. */
function sideOf({ points }: PlainPlace, places: readonly PlainPlace[], box: WorldBox): 'left' | 'right' {
  const [x, y] = points[0]!;
  const isTaken = places
    .flatMap((it) => it.points)
    .some((it) => {
      const [right, down] = [(it[0] - x) / box.width, (it[1] - y) / box.height];
      return right > 0 && right < 0.25 && Math.abs(down) < 0.04;
    });
  return isTaken ? 'left' : 'right';
}

const isIn = ({ rows }: PlainPlace, row: number | null): boolean => row !== null && rows.includes(row);

/** A drawing in units of its own that fills the picture and goes on beside it. */
export function Drawing({ box, units, children }: { box: WorldBox; units: number; children: ReactNode }) {
  const { x, y, width, height } = box;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture, which is named as a whole
    <svg
      width="100%"
      height="100%"
      viewBox={[x, y, width, height].map((it) => Number((it * units).toFixed(2))).join(' ')}
      preserveAspectRatio="none"
      overflow="visible"
    >
      {children}
    </svg>
  );
}

type AtPointProps = { box: WorldBox; at: readonly [x: number, y: number]; children: ReactNode };

/** What keeps its size, at a share of the picture’s width and height. */
export function AtPoint({ box, at: [x, y], children }: AtPointProps) {
  const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture, which is named as a whole
    <svg x={percent((x - box.x) / box.width)} y={percent((y - box.y) / box.height)} overflow="visible">
      {children}
    </svg>
  );
}
