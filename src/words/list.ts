import english from '#words/en/list.json';
import { words } from './words.ts';

/** What the list of events says. */
export const say = words('list', english);
