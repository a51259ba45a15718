import english from '#words/en/controls.json';
import { words } from './words.ts';

/** What the map’s frame says before the map’s code has come: controls, hints, what is not on the map. */
export const say = words('controls', english);
