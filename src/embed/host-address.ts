/** Attributes of the element that are the same in the address of the frame. */
const named = ['story', 'event', 'window', 'playhead', 'theme', 'lang', 'ui'] as const;

/**
 * The address of the frame that an element asks for; null where that is no web address: others would run in the page.
 * @param folder where the script lies, with its slash
 * @param adopted address of the frame that the element has been given
 */
export function frameAddress(element: Element, folder: string, adopted: string | null): string | null {
  const src = element.getAttribute('src');
  const story = element.getAttribute('story');
  // A link reads an address as the page does, and one that is none without a complaint.
  const address = document.createElement('a');
  const base = src || adopted || (story && folder);
  address.href = base ?? '';
  if (!base || !pageOf(address.href)) return null;
  if (!address.pathname.endsWith('.html')) address.pathname = address.pathname.replace(/\/?$/, '/embed.html');
  // What the adopted frame has shown belongs to its own story.
  const params = new URLSearchParams(story && !src ? '' : address.search);
  for (const name of named) {
    const value = element.getAttribute(name);
    if (value !== null) params.set(name, value);
  }
  address.search = params.toString();
  return address.href;
}

/** A page's address without query and fragment; empty where it is no address. */
export function pageOf(address: string): string {
  return /^https?:[^?#]*/.exec(address)?.[0] ?? '';
}

/**
 * The origin that the messages of a frame come from, which must have a web address. In a sandbox that does not leave it
 * its own it is opaque, “null”.
 */
export function originOf(iframe: HTMLIFrameElement): string {
  const sandbox = iframe.getAttribute('sandbox');
  return sandbox === null || /allow-same-origin/i.test(sandbox) ? new URL(iframe.src).origin : 'null';
}
