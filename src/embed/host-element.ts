import { frameTitle } from '#words/en/host.json';
import { frameAttributes } from './frame-attributes.ts';
import { frameHeight } from './frame-height.ts';
import { frameAddress, named, pageOf } from './host-address.ts';
import { type Call, type HeldFrame, holdFrame, type News } from './host-frame.ts';
import type {
  DatelineStoryAttributes,
  DatelineStoryDetails,
  DatelineStoryElement,
  DatelineTheme,
} from './host-types.ts';

/**
 * Attributes that an open story can follow, and the method that each asks for, in the order of asking. The others ask
 * for another frame.
 */
const followed = { window: 'setWindow', playhead: 'scrubTo', event: 'select', theme: 'setTheme' } as const;

const gone = 'the embed was removed';

type Ready = DatelineStoryDetails['ready'];

/** A promise, and how to settle it. */
function pledge() {
  let keep!: (facts: Ready) => void;
  let fail!: (why: Error) => void;
  const promise = new Promise<Ready>((resolve, reject) => {
    keep = resolve;
    fail = reject;
  });
  // A page that does not ask whether the story opened shall not read about it on its console.
  promise.catch(() => {});
  return { promise, keep, fail };
}

/** `<dateline-story>`: a story in a frame, as one element of the page. */
export class DatelineStory extends HTMLElement implements DatelineStoryElement {
  static readonly observedAttributes: (keyof DatelineStoryAttributes)[] = ['src', 'height', ...named];
  /** The folder of the script, with its slash; empty where that is not known. */
  declare static folder: string;
  /** Takes a folder into those whose plain frames are sized. A script of another version calls it: it must stay. */
  declare static welcome: (folder: string) => void;

  #frame: HeldFrame | null = null;
  #opening = pledge();
  #state: '' | 'open' | 'failed' = '';
  #isReserving = false;
  #changed = new Set<string>();

  get ready(): Promise<Ready> {
    return this.#opening.promise;
  }
  select(id: string | null) {
    return this.#call({ type: 'select', id });
  }
  scrubTo(edtf: string | null) {
    return this.#call({ type: 'scrubTo', edtf });
  }
  setWindow(edtf: string | null) {
    return this.#call({ type: 'setWindow', edtf });
  }
  play() {
    return this.#call({ type: 'play' });
  }
  pause() {
    return this.#call({ type: 'pause' });
  }
  setTheme(theme: DatelineTheme) {
    return this.#call({ type: 'setTheme', theme });
  }

  connectedCallback() {
    if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
    const begin = () => {
      if (!this.isConnected || this.#frame) return;
      const iframe = this.querySelector('iframe');
      // One without an address gets it when the page wants it to, as where a reader has to agree first.
      if (iframe) this.adopt(iframe);
      else this.#make();
    };
    // What the page says of a new element it may say after putting it in its place.
    if (document.readyState !== 'loading') return queueMicrotask(begin);
    // The frame inside may not have been read yet. Its room is kept.
    this.#isReserving = true;
    this.style.minHeight = `${this.#fixedHeight() ?? frameHeight(this.clientWidth)}px`;
    document.addEventListener('DOMContentLoaded', begin);
  }

  disconnectedCallback() {
    this.#release();
    // An element that only moves comes back at once, and who waits for its story goes on waiting.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#opening.fail(new Error(gone));
      this.#opening = pledge();
    });
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null) {
    if (name === 'height') this.#frame?.size();
    else if (this.#state === 'failed' || (this.#frame && (before !== value || name in followed))) {
      // What changes together is followed together.
      if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
      this.#changed.add(name);
    }
  }

  /** Takes charge of a frame that the page has put in here, and leaves it as it is but for its height. */
  adopt(iframe: HTMLIFrameElement) {
    const own = this.#frame?.iframe ?? iframe;
    if ((own !== iframe && this.contains(own)) || !pageOf(iframe.src)) return;
    const isLeaving = own === iframe && this.#frame !== null;
    this.#release();
    this.#frame = holdFrame(
      iframe,
      (notice) => this.#tell(notice),
      () => this.#fixedHeight(),
      isLeaving,
    );
    if (this.#isReserving) this.style.minHeight = '';
    this.#isReserving = false;
  }

  /** Makes the frame that the attributes ask for. A new element: a new address in the old one would be a step back. */
  #make() {
    const old = this.#frame?.iframe;
    const address = frameAddress(this, DatelineStory.folder, old?.src);
    if (address === null) return this.#fail('the embed has no story or web address');
    const iframe = document.createElement('iframe');
    for (const [name, value] of Object.entries(frameAttributes)) iframe.setAttribute(name, value);
    // Until the story has told its title.
    iframe.title = frameTitle;
    iframe.width = '100%';
    iframe.style.display = 'block';
    iframe.src = address;
    if (old && this.contains(old)) old.replaceWith(iframe);
    else this.prepend(iframe);
    this.#release();
    this.adopt(iframe);
  }

  #release() {
    this.#changed.clear();
    this.#frame?.release(gone);
    this.#frame = null;
    if (this.#state) this.#opening = pledge();
    this.#state = '';
  }

  /** Does what the changed attributes ask for. */
  #follow() {
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.isConnected) return;
    if (!this.#frame || [...changed].some((name) => !(name in followed))) return this.#make();
    const complain = ({ message }: Error) => message !== gone && this.#fire('error', { message });
    for (const [name, method] of Object.entries(followed)) {
      if (!changed.has(name)) continue;
      const value = this.getAttribute(name);
      // Without a theme the reader’s system has its way; the frame says what is no theme.
      this[method]((name === 'theme' ? (value ?? 'auto') : value) as DatelineTheme).catch(complain);
    }
  }

  async #call(call: Call): Promise<void> {
    await this.#opening.promise;
    if (!this.#frame) throw new Error(gone);
    return this.#frame.call(call);
  }

  #tell({ dateline: _, type, ...detail }: News) {
    if (type === 'ready') {
      const facts = detail as Ready;
      if (this.#state === 'failed') this.#opening = pledge();
      this.#state = 'open';
      this.#opening.keep(facts);
      const { iframe } = this.#frame!;
      if (iframe.title === frameTitle) iframe.title = facts.title;
    }
    if (type === 'error') return this.#fail((detail as { message: string }).message);
    this.#fire(type, detail as never);
  }

  /** Before the story is open an error is the end of it; after that it is news. */
  #fail(message: string) {
    if (!this.#state) {
      this.#state = 'failed';
      this.#opening.fail(new Error(message));
    }
    this.#fire('error', { message });
  }

  #fire<K extends keyof DatelineStoryDetails>(type: K, detail: DatelineStoryDetails[K]) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** CSS px; undefined too where it is a share of the page, as in an iframe’s attribute. */
  #fixedHeight(): string | undefined {
    return /^(\d+)(px)?$/.exec(this.getAttribute('height') ?? '')?.[1];
  }
}
