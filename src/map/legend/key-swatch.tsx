import { kindColor, kindShape } from '#ui/kind-symbols.ts';
import type { KeyForm } from './key-entries.ts';

/** A form as the map draws it, small. */
export function KeySwatch({ form, kind }: KeyForm) {
  return (
    <svg
      className={`map-key-swatch map-key-${form}`}
      width="34"
      height="22"
      viewBox="-17 -11 34 22"
      aria-hidden="true"
      focusable="false"
      style={{ color: `var(${kindColor(kind)})` }}
    >
      {pictures[form](kindShape(kind))}
    </svg>
  );
}

const mark = (shape: string, isHollow = false) => (
  <path className={isHollow ? 'map-key-hollow' : 'map-key-filled'} d={shape} transform="scale(0.8)" />
);

/** Of a shape, the symbol of a kind. Colours and dashes are the style sheet’s. */
const pictures: Record<KeyForm['form'], (shape: string) => React.ReactNode> = {
  exact: (shape) => mark(shape),
  near: (shape) => (
    <>
      <circle className="map-key-ring" r="10.2" />
      <g transform="scale(0.75)">{mark(shape, true)}</g>
    </>
  ),
  region: (shape) => (
    <>
      <circle className="map-key-region" r="8.6" />
      <g transform="scale(0.5)">{mark(shape, true)}</g>
    </>
  ),
  area: () => (
    <>
      <path className="map-key-hatching" d="M-13 -2L-6 -9M-13 6L2 -9M-9 9L9 -9M-1 9L14 -6M7 9L14 2" />
      <rect className="map-key-outline" x="-14" y="-9" width="28" height="18" />
    </>
  ),
  line: () => <path className="map-key-line" d="M-14 4L-5 -3L4 3L14 -4" />,
  stack: (shape) => (
    <>
      <g transform="translate(-4 2)">{mark(shape)}</g>
      <circle className="map-key-count" cx="9" cy="-3" r="7.5" />
      <text className="map-key-number" x="9" y="1.2">
        3
      </text>
    </>
  ),
  bubble: () => (
    <>
      <circle className="map-key-rim" r="9.5" />
      <path
        className="map-key-rim"
        d="M0 -9.5A9.5 9.5 0 0 1 8.2 4.75"
        style={{ color: `var(${kindColor(1)})` }}
      />
      <text className="map-key-sum" y="4">
        12
      </text>
    </>
  ),
  density: () =>
    [0.15, 0.35, 0.55, 0.78].map((opacity, i) => (
      <rect
        key={opacity}
        className="map-key-shade"
        x={8 * i - 16}
        y="-6"
        width="8"
        height="12"
        style={{ opacity }}
      />
    )),
  now: (shape) => (
    <>
      <circle className="map-key-now-ring" r="9.6" />
      <g transform="scale(0.8)">{mark(shape)}</g>
    </>
  ),
  selected: (shape) => (
    <>
      <circle className="map-key-selected-ring" r="9.6" />
      <g transform="scale(0.8)">{mark(shape)}</g>
    </>
  ),
  stated: () => (
    <>
      <path className="map-key-glow" d="M-14 3Q0 -6 14 3" />
      <path className="map-key-dashes" d="M-14 3Q0 -6 14 3" />
    </>
  ),
  measured: () => <path className="map-key-measure" d="M-14 0H14" />,
};
