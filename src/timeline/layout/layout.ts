import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Axis } from '#timeline/axis/axis.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import type { Bars } from './bars.ts';
import type { Callout, Rect } from './callout.ts';
import type { Box } from './hit.ts';
import type { Marks } from './marks.ts';

/** All that the detail view shows at one extent and size, before playhead and window are known. */
export type Detail = {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly axis: Axis;
  /** Empty where there are bars. */
  readonly marks: Marks;
  /** Where there are too many events for a mark each. */
  readonly bars: Bars | null;
  /** The marks as boxes, for the pointer. */
  readonly boxes: readonly Box[];
  /** Of the selected event. */
  readonly callout: Callout | null;
};

/** A detail view that has bars. */
export type BarsDetail = Detail & { bars: Bars };

export const hasBars = (detail: Detail): detail is BarsDetail => detail.bars !== null;

type Events = { marks: Marks; bars: Bars | null };
/** Marks or bars, of a scale and a height for lanes. */
export type LayOutEvents = (scale: Scale, height: number) => Events;

/** What the layout takes from the code of a crowd, which comes only with many events. */
export type CrowdLayout = {
  createLayout(explorer: Explorer): LayOutEvents;
  /** Where one event lies among the bars. */
  markerOnBars(
    row: number,
    bars: Bars,
    explorer: Pick<Explorer, 'table'>,
    detail: Pick<Detail, 'frame' | 'scale'>,
  ): Rect;
};

/** What pointing takes from it. */
export type BarPointing = {
  /** The bar at a point of the detail view, in CSS pixels; `isHit` where the point is on the bar itself. */
  barUnder(detail: Detail, x: number, y: number): { span: Span; isHit: boolean } | null;
  toggleWindow(explorer: Pick<Explorer, 'state' | 'whole' | 'setWindow'>, span: Span): void;
};
