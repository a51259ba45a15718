import { createCrowdLayout } from '#timeline/layout/crowd-layout.ts';
import { markerOnBars } from '#timeline/layout/marker.ts';
import { onBarKeys } from './bar-keys.ts';
import { barUnder } from './bar-under.ts';
import { toggleWindow } from './bar-verbs.ts';
import { createBarsPicture } from './bars-picture.ts';
import { sumUpBars } from './bars-summary.ts';
import { drawBarsStill } from './draw-bars-still.ts';

/** All that the timeline of a crowd can do beyond that of a few events, by which alone the others reach it. */
export const crowdTimeline = {
  createLayout: createCrowdLayout,
  createBarsPicture,
  drawBarsStill,
  markerOnBars,
  barUnder,
  toggleWindow,
  onBarKeys,
  sumUpBars,
};

export type CrowdTimeline = typeof crowdTimeline;
