import english from '#words/en/paper.json';
import { words } from './words.ts';

/** What paper and saved pictures say. */
export const say = words('paper', english);
