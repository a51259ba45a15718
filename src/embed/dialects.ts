/**
 * A frame’s height as other embeds say it, so that a CMS made for those sizes this one too. Each message holds a height
 * and, where its listener finds the frame by it, the frame’s own address; never anything of the story or the reader.
 */

/** How this frame is known to the page around it. */
export type FrameNames = {
  /** The frame’s address; null while it is not known who listens. */
  address: string | null;
  /** pym’s name for the frame, from the query that its parent script adds; null without. */
  childId: string | null;
};

/** What to post when the frame wants to be so high, in CSS px: one message for each convention. */
export function heightMessages(height: number, { address, childId }: FrameNames): unknown[] {
  const src = address === null ? {} : { src: address };
  return [
    // Datawrapper finds the frame by its window; the id is for people.
    { 'datawrapper-height': { dateline: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', method: 'resize', height, ...src }),
    // Embedly, and Medium with it.
    JSON.stringify({ context: 'iframe.resize', height, ...src }),
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
  ];
}

/** pym’s name for the frame in the query of its address. It goes back to the page that wrote it, and is kept short. */
export function pymName(query: string): string | null {
  const name = new URLSearchParams(query).get('childId');
  return name && name.length <= 200 ? name : null;
}

/** iframe-resizer’s parent waits for this before it says hello, if the frame was there before it. */
export const sizerReady = '[iFrameResizerChild]Ready';

const sizerMark = '[iFrameSizer]';

/** What a message of iframe-resizer’s parent asks for; null for any other message. */
export type SizerRequest = { id: string; event: 'init' } | { event: 'resize' };

/** Its hello is a list of settings: the frame’s id, a margin, true or false, and two dozen more. */
export function readSizer(data: unknown): SizerRequest | null {
  if (typeof data !== 'string' || !data.startsWith(sizerMark) || data.length > 2000) return null;
  const [id = '', , isSettings = ''] = data.slice(sizerMark.length).split(':');
  if (id !== '' && /^(true|false)$/.test(isSettings)) return { id, event: 'init' };
  return id === 'resize' ? { event: 'resize' } : null;
}

/** The size of the frame in CSS px, as iframe-resizer’s parent reads it. */
export function sizerMessage(id: string, height: number, width: number, event: 'init' | 'size'): string {
  return `${sizerMark}${id}:${height}:${width}:${event}`;
}
