import { beginOnPage } from './host-page.ts';

// A script that has been pasted into the page, or bundled, does not know where its frames are.
const script = document.currentScript;
const src = script instanceof HTMLScriptElement ? script.src : '';
beginOnPage(src && new URL('.', src).href);
