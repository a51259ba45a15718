import { useEffect, useRef } from 'react';
import { lateReader } from '#app/shell/late-views.tsx';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { EventList } from '#reader/event-list.tsx';
import { followFocus } from '#reader/shared/follow-focus.ts';
import type { Gestures } from '#ui/gestures.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { useHasFailed } from '#ui/late-view.tsx';
import { useLazyModule } from '#ui/lazy-module.ts';
import { say } from '#words/page.ts';
import { CollapsedSheet } from './collapsed-sheet.tsx';
import { useSheet } from './sheet.ts';
import './panel.css';

type PanelProps = {
  /** Told how many CSS pixels of the map the panel covers: none on a wide screen. */
  onCover: (pixels: number) => void;
  /** Counts up each time someone asks for the events without a place. */
  unlocatedAsked: number;
  gestures?: Gestures;
};

/** The list of events and the reader: beside the map on a wide screen, a sheet over it on a narrow one. */
export function Panel({ onCover, unlocatedAsked, gestures = 'own' }: PanelProps) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const Reader = useLazyModule(lateReader);
  const hasFailed = useHasFailed(lateReader);
  const panel = useRef<HTMLElement>(null);
  const { height, handle, rise, riseOverMap, put, isLowered } = useSheet(panel, onCover, gestures);
  const isPlaying = useExplorerState((state) => state.isPlaying);

  useEffect(() => (panel.current ? followFocus(panel.current, explorer) : undefined), [explorer]);
  const risenFor = useRef<string | null>(null);
  useEffect(() => {
    // The same event may have another row: of a set in tiles the rows are those of the part that is here.
    const id = selected === null ? null : explorer.idAt(selected);
    if (id === risenFor.current) return;
    risenFor.current = id;
    const { isStepped, isPlaying } = explorer.state();
    // Who lowered it wants to see the map: stepping on, by hand or by play, leaves it low.
    const isLowOnPurpose = isLowered.current && isStepped;
    if (selected !== null && !isPlaying && !isLowOnPurpose) riseOverMap();
  }, [selected, explorer, riseOverMap, isLowered]);
  useEffect(() => {
    if (isPlaying) put('peek');
  }, [isPlaying, put]);
  useEffect(() => {
    if (unlocatedAsked === 0) return;
    explorer.select(null);
    rise('half');
  }, [unlocatedAsked, explorer, rise]);

  return (
    <aside
      className="panel"
      ref={panel}
      data-reading={selected !== null}
      data-gestures={gestures}
      aria-label={say('panel')}
      // What the focus goes to must be seen.
      onFocus={({ target }) => {
        if (height === 'peek' && target.matches('.panel-list *, .panel-reader *')) rise('half');
      }}
    >
      <button type="button" className="panel-handle" {...handle}>
        <span className="panel-grip" />
      </button>
      <CollapsedSheet onRaise={() => rise('half')} />
      <div className="panel-list">
        {explorer.story.summary && (
          <p className="panel-summary" lang={explorer.story.lang} dir="auto">
            {explorer.story.summary}
          </p>
        )}
        <EventList unlocatedAsked={unlocatedAsked} />
      </div>
      {selected !== null && (
        <div className="panel-reader">
          {Reader ? (
            <Reader>
              <Back />
            </Reader>
          ) : (
            <div className="panel-waiting" {...interfaceLanguage}>
              <Back />
              <p role="status">{say(hasFailed ? 'eventNotLoaded' : 'openingEvent')}</p>
            </div>
          )}
        </div>
      )}
    </aside>
  );
}

function Back() {
  const explorer = useExplorer();
  return (
    <button type="button" className="panel-back" onClick={() => explorer.select(null)}>
      <Icon name="back" size={18} />
      <span {...interfaceLanguage}>{say('allEvents')}</span>
    </button>
  );
}
