/** Attributes of the element that are the same in the address of the frame. */
export const named = [
  'story',
  'events',
  'columns',
  'event',
  'window',
  'playhead',
  'theme',
  'lang',
  'ui',
] as const;

/**
 * The address of the frame that an element asks for; null where that is no web address: others would run in the page.
 * @param folder where the script lies, with its slash
 * @param adopted address of the frame that the element has been given
 */
export function frameAddress(element: Element, folder: string, adopted = ''): string | null {
  const src = element.getAttribute('src');
  const story = element.getAttribute('story') || element.getAttribute('events');
  const base = src || adopted || (story ? folder : '');
  const address = linkTo(base);
  if (!pageOf(base)) return null;
  if (!address.pathname.endsWith('.html')) address.pathname = address.pathname.replace(/\/?$/, '/embed.html');
  // What the adopted frame has shown belongs to its own story.
  const params = new URLSearchParams(story && !src ? '' : address.search);
  for (const name of named) {
    const value = element.getAttribute(name);
    if (value !== null) params.set(name, value);
  }
  address.search = `${params}`;
  return address.href;
}

/** The address of a page without query and fragment; empty where it is no web address. */
export function pageOf(address: string): string {
  const { protocol, origin, pathname } = linkTo(address);
  return address && /^https?:/.test(protocol) ? origin + pathname : '';
}

/**
 * The origin that the messages of a frame come from, which must have a web address. In a sandbox that does not leave it
 * its own it is opaque, “null”.
 */
export function originOf(iframe: HTMLIFrameElement): string {
  const keepsIts = /allow-same-origin/i.test(iframe.getAttribute('sandbox') ?? 'allow-same-origin');
  return keepsIts ? linkTo(iframe.src).origin : 'null';
}

/** A link reads an address as the page does, and does not throw at one that is none. */
const linkTo = (href: string) => Object.assign(document.createElement('a'), { href });
