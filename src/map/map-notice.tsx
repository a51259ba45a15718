import type { Drawing } from './drawing.ts';

const goesOn = 'The timeline, the list and every text work without it.';

/** What a reader is told; nothing while all is well. */
const notices: Record<Drawing, string | null> = {
  loading: null,
  slow: `The map is taking long to draw. ${goesOn}`,
  drawn: null,
  incomplete: 'The basemap could not be fetched: the events are drawn without it.',
  lost: 'The map’s graphics were interrupted; it comes back by itself.',
  gone: `The map’s graphics did not come back. Reload the page to see it again. ${goesOn}`,
  'no-webgl': `This browser cannot draw the map: WebGL2 is missing or switched off. ${goesOn}`,
  failed: `The map could not be loaded. Check the connection and reload the page. ${goesOn}`,
};

/** True when there is no map to move. */
export function isWithoutMap(drawing: Drawing): boolean {
  return drawing === 'no-webgl' || drawing === 'failed';
}

/** The status stays in the page while it is empty: assistive technology tells only what comes into one it knows. */
export function MapNotice({ drawing }: { drawing: Drawing }) {
  const notice = notices[drawing];
  return (
    <div role="status">
      {notice && (
        <p className="map-notice" data-large={isWithoutMap(drawing) || undefined}>
          {notice}
        </p>
      )}
    </div>
  );
}
