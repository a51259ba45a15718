import english from '#words/en/search.json';
import { words } from './words.ts';

/** What the search, its filters and the export says. */
export const say = words('search', english);
