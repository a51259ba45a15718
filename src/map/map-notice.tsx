/** How far the map has come, or what keeps it from being drawn. */
export type Drawing = 'loading' | 'drawn' | 'incomplete' | 'lost' | 'gone' | 'no-webgl' | 'failed';

const goesOn = 'The timeline, the list and every text work without it.';

/** What a reader is told; nothing while all is well. */
const notices: Record<Drawing, string | null> = {
  loading: null,
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

export function MapNotice({ drawing }: { drawing: Drawing }) {
  const notice = notices[drawing];
  // The status is there from the start, so that assistive technology notices what is put into it.
  return (
    <p
      className="map-notice"
      data-large={isWithoutMap(drawing) || undefined}
      role="status"
      hidden={notice === null}
    >
      {notice}
    </p>
  );
}
