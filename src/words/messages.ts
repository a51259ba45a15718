import type { NoValues } from './message.ts';

/** The messages of the catalogue and the values that each needs. Written by `npm run words`. */
// biome-ignore format: one message a line
export type Messages = {
  common: {
    events: { count: number };
    rows: { count: number };
    close: NoValues;
    cancel: NoValues;
    placeNotStated: NoValues;
    notOnTheMap: NoValues;
    copied: NoValues;
    untitled: NoValues;
  };
};
