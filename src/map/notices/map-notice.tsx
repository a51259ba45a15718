import { useExplorerState } from '#explorer/use-explorer.ts';
import type { Drawing } from '#map/drawing/drawing.ts';
import { mostNamed } from '#map/places/most-named.ts';
import { english } from '#ui/english.ts';

const goesOn = 'The timeline, the list and every text work without it.';

/** What a reader is told; nothing while all is well. */
const notices: Record<Drawing, string | null> = {
  loading: null,
  slow: `The map is taking long to draw. ${goesOn}`,
  drawn: null,
  incomplete: 'The basemap could not be fetched: the events are drawn without it.',
  lost: 'The map’s graphics were interrupted; it comes back by itself.',
  gone: `The map’s graphics did not come back. Reload the page to see it again. ${goesOn}`,
  'no-webgl': `This browser cannot draw the full map: WebGL2 is missing or switched off. ${goesOn}`,
  // Nothing that a reader could do, and the simpler map has all of the story’s places.
  'no-worker': null,
  failed: `The map could not be loaded. Check the connection and reload the page. ${goesOn}`,
};

/** Why the map is a simpler one, in a line. */
const plainNotices: Partial<Record<Drawing, string>> = {
  gone: 'A simpler map: the graphics of the full one did not come back.',
  'no-webgl': 'A simpler map: WebGL2 is missing or switched off in this browser.',
  failed: 'A simpler map: the full one could not be loaded.',
};

type MapNoticeProps = { drawing: Drawing; isPlain: boolean };

/** What happened to the map, in a line. */
export function MapNotice({ drawing, isPlain }: MapNoticeProps) {
  const table = useExplorerState((state) => state.table);
  const plain = isPlain ? plainNotices[drawing] : undefined;
  const notice = plain ?? notices[drawing];
  const isPartial = isPlain && table.length > mostNamed;
  if (!notice && !isPartial) return null;
  return (
    <p className="map-notice">
      <span {...english}>
        {notice} {isPartial && `It shows the latest ${mostNamed} events up to the playhead.`}
      </span>
    </p>
  );
}
