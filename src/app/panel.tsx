import { useEffect, useRef } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { EventList } from '#reader/event-list.tsx';
import { Reader } from '#reader/reader.tsx';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { useSheet } from './sheet.ts';

type PanelProps = {
  /** Told how many CSS pixels of the map the panel covers: none on a wide screen. */
  onCover: (pixels: number) => void;
  /** Counts up each time someone asks for the events without a place. */
  unlocatedAsked: number;
};

/** The list of events and the reader: beside the map on a wide screen, a sheet over it on a narrow one. */
export function Panel({ onCover, unlocatedAsked }: PanelProps) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const panel = useRef<HTMLElement>(null);
  const { handle, rise } = useSheet(panel, onCover);
  useFocusThatFollows(panel, selected);

  useEffect(() => {
    if (selected !== null) rise('half');
  }, [selected, rise]);
  useEffect(() => {
    if (unlocatedAsked === 0) return;
    explorer.select(null);
    rise('half');
  }, [unlocatedAsked, explorer, rise]);

  return (
    <aside className="panel" ref={panel} data-reading={selected !== null} aria-label="Events">
      <button type="button" className="panel-handle" {...handle}>
        <span className="panel-grip" />
      </button>
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
          <Reader>
            <button type="button" className="panel-back" onClick={() => explorer.select(null)}>
              <Icon name="back" size={18} />
              <span {...english}>All events</span>
            </button>
          </Reader>
        </div>
      )}
    </aside>
  );
}

/** When what had the focus leaves the screen, the focus goes to what took its place, and comes back with it. */
function useFocusThatFollows(panel: React.RefObject<HTMLElement | null>, selected: number | null) {
  const before = useRef(selected);
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const note = () => {
      hadFocus.current = element.contains(document.activeElement);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [panel]);
  useEffect(() => {
    const opened = selected !== null && before.current === null;
    const closed = selected === null && before.current !== null;
    before.current = selected;
    if (!hadFocus.current) return;
    if (opened) panel.current?.querySelector<HTMLElement>('.reader-title')?.focus({ preventScroll: true });
    if (closed) panel.current?.querySelector<HTMLElement>('.list-event[tabindex="0"]')?.focus();
  }, [panel, selected]);
}
