import english from '#words/en/problems.json';
import { words } from './words.ts';

/** What is wrong in a story file or a date, and how it is put right. */
export const say = words('problems', english);
