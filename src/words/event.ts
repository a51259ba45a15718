import english from '#words/en/event.json';
import { words } from './words.ts';

/** What an opened event says. */
export const say = words('event', english);
