import english from '#words/en/files.json';
import { words } from './words.ts';

/** What is said of files of events: their dialogs, how they were read, and what of them becomes words of events. */
export const say = words('files', english);
