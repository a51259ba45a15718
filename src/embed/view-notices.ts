import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import { instantToEdtf, spanToEdtf } from '#time/instant.ts';
import { cut, type Notice, protocolVersion } from './protocol.ts';

/** What a host is told of the view, by what it is about. */
export type ViewNotices = Record<'selection' | 'window' | 'playhead' | 'running', Notice>;

const envelope = { dateline: protocolVersion } as const;

/** What a host may take for granted of an embed that has told it nothing yet. */
export const plainView: ViewNotices = {
  selection: { ...envelope, type: 'select', id: null },
  window: { ...envelope, type: 'window', edtf: null },
  playhead: { ...envelope, type: 'playhead', edtf: null },
  running: { ...envelope, type: 'pause' },
};

export function viewNotices(explorer: Explorer): ViewNotices {
  const { selected, window, playhead, isPlaying } = explorer.state();
  return {
    selection: selected === null ? plainView.selection : selection(explorer, selected),
    window: { ...envelope, type: 'window', edtf: window && spanToEdtf(...window) },
    playhead: { ...envelope, type: 'playhead', edtf: playhead === null ? null : instantToEdtf(playhead) },
    running: { ...envelope, type: isPlaying ? 'play' : 'pause' },
  };
}

function selection(explorer: Explorer, row: number): Notice {
  const { id, properties } = explorer.eventAt(row);
  return { ...envelope, type: 'select', id, title: cut(properties.title) };
}

/** Whether a host would be told anything of this change. */
export function isTellable(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.story !== before.story ||
    state.selected !== before.selected ||
    state.window !== before.window ||
    state.playhead !== before.playhead ||
    state.isPlaying !== before.isPlaying
  );
}

export function readyNotice({ story, eventCount }: Explorer): Notice {
  const { id, title, lang } = story;
  return { ...envelope, type: 'ready', story: id, title: cut(title), lang, events: eventCount() };
}
