import { useExplorerState } from '#explorer/use-explorer.ts';
import type { Drawing } from '#map/drawing/drawing.ts';
import { mostNamed } from '#map/places/most-named.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/map.ts';
import type { PlainKey } from '#words/message.ts';

/** What a reader is told; nothing while all is well. */
const notices = {
  loading: null,
  slow: 'slow',
  drawn: null,
  incomplete: 'incomplete',
  lost: 'lost',
  gone: 'gone',
  'no-webgl': 'noWebgl',
  // Nothing that a reader could do, and the simpler map has all of the story’s places.
  'no-worker': null,
  failed: 'failed',
} as const satisfies Record<Drawing, PlainKey<'map'> | null>;

/** Why the map is a simpler one, in a line. */
const plainNotices = {
  ...notices,
  gone: 'plainGone',
  'no-webgl': 'plainNoWebgl',
  failed: 'plainFailed',
} as const;

type MapNoticeProps = { drawing: Drawing; isPlain: boolean };

/** What happened to the map, in a line. */
export function MapNotice({ drawing, isPlain }: MapNoticeProps) {
  const table = useExplorerState((state) => state.table);
  const notice = (isPlain ? plainNotices : notices)[drawing];
  const isPartial = isPlain && table.length > mostNamed;
  if (!notice && !isPartial) return null;
  return (
    <p className="map-notice">
      <span {...interfaceLanguage}>
        {notice && say(notice)} {isPartial && say('plainLatest', { count: mostNamed })}
      </span>
    </p>
  );
}
