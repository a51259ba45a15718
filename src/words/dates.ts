import english from '#words/en/dates.json';
import { words } from './words.ts';

/** What dates are said with, but for what Intl knows: `#phrases/say-date.ts`. */
export const say = words('dates', english);
