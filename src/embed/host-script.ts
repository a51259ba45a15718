import { beginOnPage } from './host-page.ts';

// A script that has been pasted into the page, or bundled, does not know where its frames are.
const src = (document.currentScript as HTMLScriptElement | null)?.src;
beginOnPage(src ? new URL('.', src).href : '');
