import { sayNumber } from '#ui/say-number.ts';

/** How many events there are at one point, in words. @param isCut there are more than were counted */
export const countHere = (count: number, isCut = false): string =>
  `${isCut ? 'More than ' : ''}${sayNumber(count)} events`;
