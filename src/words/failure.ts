import english from '#words/en/failure.json';
import { words } from './words.ts';

/** What the page says that stands in place of a story. */
export const say = words('failure', english);
