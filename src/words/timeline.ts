import english from '#words/en/timeline.json';
import { words } from './words.ts';

/** What the timeline says before it is drawn, and of few events. */
export const say = words('timeline', english);
