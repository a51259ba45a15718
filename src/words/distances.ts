import english from './en/distances.json';
import { words } from './words.ts';

/** What distances are said with: `#phrases/say-distance.ts`. */
export const say = words('distances', english);
