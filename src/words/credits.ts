import english from '#words/en/credits.json';
import { words } from './words.ts';

/** What names the sources and the makers of the map. */
export const say = words('credits', english);
