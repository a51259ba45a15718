import english from '#words/en/page.json';
import { words } from './words.ts';

/** What the page of a story says in its first view. */
export const say = words('page', english);
