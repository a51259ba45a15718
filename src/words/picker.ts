import english from '#words/en/picker.json';
import { words } from './words.ts';

/** What the button says that opens files. */
export const say = words('picker', english);
