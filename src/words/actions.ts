import english from '#words/en/actions.json';
import { words } from './words.ts';

/** What the buttons of a story’s header say. */
export const say = words('actions', english);
