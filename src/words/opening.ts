import english from '#words/en/opening.json';
import { words } from './words.ts';

/** What is said of a story or file that cannot be opened, before anything of files has come. */
export const say = words('opening', english);
