import { pageOf } from './host-address.ts';
import { DatelineStory } from './host-element.ts';
import { held, holdFrame } from './host-frame.ts';

const name = 'dateline-story';

/** Pages whose plain frames are ours to size: those beside a script that the host has included. */
const pages = new Set<string>();

/**
 * Begins on a host’s page: defines the element, and sizes the frames that are there and those that come. A second
 * script on the page only says where else frames may come from.
 * @param folder where the script lies, with its slash; empty where that is not known
 */
export function beginOnPage(folder: string): void {
  const earlier = customElements.get(name) as typeof DatelineStory | undefined;
  if (earlier) {
    earlier.welcome?.(folder);
    return;
  }
  DatelineStory.folder = folder;
  DatelineStory.welcome = (site) => {
    pages.add(`${site}embed.html`);
    scan(document);
  };
  customElements.define(name, DatelineStory);
  DatelineStory.welcome(folder);
  new MutationObserver(follow).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['src'],
  });
}

function follow(records: readonly MutationRecord[]): void {
  for (const { type, target, addedNodes } of records) {
    if (type === 'attributes') scan(target);
    else addedNodes.forEach(scan);
  }
  for (const { iframe, release } of held.values()) if (!iframe.isConnected) release('');
}

function scan(node: Node): void {
  if (node instanceof HTMLIFrameElement) take(node);
  // Text has no such method.
  (node as Partial<ParentNode>).querySelectorAll?.('iframe').forEach(take);
}

function take(iframe: HTMLIFrameElement): void {
  const frame = held.get(iframe);
  // What has come may be gone again.
  if (!iframe.isConnected || frame?.address === iframe.src) return;
  const element = iframe.closest(name);
  if (element instanceof DatelineStory) element.adopt(iframe);
  else {
    frame?.release('');
    if (pages.has(pageOf(iframe.src))) holdFrame(iframe);
  }
}
