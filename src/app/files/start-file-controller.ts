import type { Root } from 'react-dom/client';
import { openEvents } from '#load/open-events.ts';
import { createFileDesk, type FileDesk } from './file-controller.tsx';

/** The desk with the loader that it opens files by: what comes with the first file. */
export const openDesk = (page: Root): FileDesk => createFileDesk(page, openEvents);
