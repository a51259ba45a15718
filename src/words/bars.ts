import english from '#words/en/bars.json';
import { words } from './words.ts';

/** What the timeline says of bars that stand for many events. */
export const say = words('bars', english);
