import type { Root } from 'react-dom/client';
import { openEvents } from '#load/open-events.ts';
import { createFileQueries, type FileQueries } from './file-controller.tsx';

/** The controller with the loader that it opens files by: what comes with the first file. */
export const startFileController = (page: Root): FileQueries => createFileQueries(page, openEvents);
