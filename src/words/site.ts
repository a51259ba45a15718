import english from '#words/en/site.json';
import { words } from './words.ts';

/** What the build writes into the pages. */
export const say = words('site', english);
