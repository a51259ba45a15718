import { scaleUtc } from 'd3-scale';
import type { Span } from '#events/window.ts';
import type { Instant } from '#time/calendar.ts';

/** Time to pixels and back: the extent lies on 0…width. */
export type Scale = {
  readonly extent: Span;
  readonly width: number;
  /** Open ends come out as ±Infinity. */
  x(instant: Instant): number;
  /** Whole milliseconds. */
  at(x: number): Instant;
  readonly msPerPixel: number;
};

export function createScale(extent: Span, width: number): Scale {
  const scale = scaleUtc().domain(extent).range([0, width]);
  return {
    extent,
    width,
    x: (instant) => (Number.isFinite(instant) ? scale(instant) : instant),
    at: (x) => scale.invert(x).getTime(),
    msPerPixel: (extent[1] - extent[0]) / width,
  };
}

/** Panning an extent of whole milliseconds makes it a hair wider here and narrower there; lanes must not notice. */
export const steady = (msPerPixel: number): number => Number(msPerPixel.toPrecision(6));
