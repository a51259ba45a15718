import english from '#words/en/share.json';
import { words } from './words.ts';

/** What the share dialog says. */
export const say = words('share', english);
