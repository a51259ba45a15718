import type { Explorer } from '#explorer/explorer.ts';
import type { Mailbox } from './mailbox.ts';
import { cut, type Notice, protocolVersion } from './protocol.ts';
import { plainView, readyNotice, type ViewNotices, viewNotices } from './view-notices.ts';

/** ms between two notices of the playhead while play runs: a host follows it with words, not with a drawing. */
const playheadPace = 100;

/** Said in place of what went wrong while it is not known who listens. */
const didNotOpen = 'The story did not open.';

/** Posts what the host is to know of the story and the view, and nothing that it has been told before. */
export function createOutbox(mailbox: Mailbox) {
  /** What about → the notice last posted. */
  const told = new Map<string, string>();
  let playheadAt = Number.NEGATIVE_INFINITY;
  forget();

  /** What the host has been told does not count: it may have come only now. */
  function forget() {
    told.clear();
    for (const [about, notice] of Object.entries(plainView)) told.set(about, JSON.stringify(notice));
  }
  function tell(about: string, notice: Notice): boolean {
    const text = JSON.stringify(notice);
    if (told.get(about) === text) return false;
    told.set(about, text);
    mailbox.post(notice);
    return true;
  }
  return {
    forget,
    tellFailure(message: string) {
      const said = mailbox.knowsHost() ? cut(message) : didNotOpen;
      tell('story', { dateline: protocolVersion, type: 'error', message: said });
    },
    tellReady(explorer: Explorer) {
      tell(
        'story',
        mailbox.knowsHost() ? readyNotice(explorer) : { dateline: protocolVersion, type: 'ready' },
      );
    },
    /** @returns ms until there is more to tell; 0 if there is none. */
    tellView(explorer: Explorer): number {
      if (!mailbox.knowsHost()) return 0;
      const pause = explorer.state().isPlaying ? playheadAt + playheadPace - performance.now() : 0;
      const notices = viewNotices(explorer);
      for (const about of Object.keys(notices) as (keyof ViewNotices)[]) {
        if (about === 'playhead' && pause > 0) continue;
        if (tell(about, notices[about]) && about === 'playhead') playheadAt = performance.now();
      }
      return Math.max(pause, 0);
    },
  };
}
