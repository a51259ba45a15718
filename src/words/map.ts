import english from '#words/en/map.json';
import { words } from './words.ts';

/** What the map says once it comes: its key, its notices, its distances, the events at one point. */
export const say = words('map', english);
