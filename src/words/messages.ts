import type { NoValues, Text } from './values.ts';

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
  dates: {
    about: { date: Text };
    uncertain: { date: Text };
    approximate: { date: Text };
    partsUncertain: { date: Text; parts: Text };
    partsApproximate: { date: Text; parts: Text };
    endUncertain: { date: Text };
    endApproximate: { date: Text };
    endPartsUncertain: { date: Text; parts: Text };
    endPartsApproximate: { date: Text; parts: Text };
    part: { part: 'day' | 'month' | 'season' | 'year' };
    season: { season: 'autumn' | 'spring' | 'summer' | 'winter'; year: Text };
    someSeason: { season: 'autumn' | 'spring' | 'summer' | 'winter'; year: Text };
    inYear: { date: Text; year: Text };
    beforeChrist: { year: Text };
    afterChrist: { year: Text };
    decade: { year: Text };
    century: { number: number };
    someIn: { unit: 'day' | 'month' | 'year'; within: Text };
    someBetween: { unit: 'day' | 'month' | 'year'; first: Text; last: Text };
    yearUnknown: NoValues;
    dateUnknown: NoValues;
    atTime: { date: Text; time: Text; zone: Text };
    range: { first: Text; last: Text };
    from: { start: Text };
    until: { end: Text };
    fromEndUnknown: { start: Text };
    untilStartUnknown: { end: Text };
    noStart: NoValues;
    noEnd: NoValues;
  };
  distances: {
    measured: { length: Text; direction: Text };
    samePlace: NoValues;
    direction: { direction: 'east' | 'north' | 'northEast' | 'northWest' | 'south' | 'southEast' | 'southWest' | 'west' };
  };
};
