import english from '#words/en/common.json';
import { words } from './words.ts';

/** What many parts of the interface say. */
export const say = words('common', english);
