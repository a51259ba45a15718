import english from '#words/en/embed.json';
import { words } from './words.ts';

/** What an embed says beside its story. */
export const say = words('embed', english);
