import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { catalogueFolder, messagesOf } from '../words/catalogue.ts';
import { escaped } from './escaped.ts';

/** Puts words of the catalogue into the pages: where one has `{{site.readAsText}}`, that message. */
export function pageWords(): Plugin {
  return {
    name: 'page-words',
    transformIndexHtml: { order: 'pre', handler: withWords },
  };
}

/** Throws for a message that is not there, and for one that is more than plain words. */
export function withWords(html: string): string {
  return html.replace(/\{\{([a-z-]+)\.([A-Za-z]+)\}\}/g, (name, part: string, key: string) => {
    const words = new Map(messagesOf(readFileSync(`${catalogueFolder}/${part}.json`, 'utf8'))).get(key);
    if (!words || /[{<']/.test(words)) throw new Error(`The catalogue has no plain words for ${name}.`);
    return escaped(words);
  });
}
