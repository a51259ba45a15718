import english from '#words/en/distances.json';
import { words } from './words.ts';

/** What distances are said with: `#phrases/say-distance.ts`. */
export const say = words('distances', english);
