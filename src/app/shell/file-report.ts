import { createContext, type ReactNode } from 'react';

/** What became of the rows of an opened file: the head of the page says it, and so does the foot of an embed. */
export const FileReport = createContext<ReactNode>(null);
