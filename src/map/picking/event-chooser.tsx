import { useEffect, useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/map.ts';
import { closeOnEscape, useDialogFocus } from './dialog-focus.ts';
import type { ScreenPoint } from './pointer.ts';
import './map-chooser.css';

type EventChooserProps = {
  /** In order of start. */
  rows: readonly number[];
  at: ScreenPoint;
  /** There are more than the list has. */
  isCut?: boolean;
  /** Brings the map nearer, where the events may come apart. */
  onNearer?: (() => void) | null;
  onClose: () => void;
};

/** As many events as are in the page at a time. */
const pageLength = 50;

/** The events at one point of the map, to choose from, a page at a time: none hides another. */
export function EventChooser({ rows, at, isCut = false, onNearer = null, onClose }: EventChooserProps) {
  const explorer = useExplorer();
  const [page, setPage] = useState({ of: rows, first: 0 });
  const first = page.of === rows ? page.first : 0;
  const isPaged = rows.length > pageLength;
  const words = say('eventsHere', { count: rows.length, amount: isCut ? 'moreThan' : 'other' });
  const dialog = useRef<HTMLDivElement>(null);
  const isChosen = useDialogFocus(dialog, '.map-chooser-event', rows, at);
  useEffect(() => {
    if (dialog.current) keepInFrame(dialog.current, at);
  }, [at]);
  return (
    <div
      className="map-chooser"
      ref={dialog}
      role="dialog"
      aria-label={words}
      onKeyDown={closeOnEscape(onClose)}
    >
      <div className="map-chooser-head">
        <strong>
          <bdi {...interfaceLanguage}>{words}</bdi>
        </strong>
        {isPaged && onNearer && (
          <button type="button" className="map-chooser-nearer" onClick={onNearer} {...interfaceLanguage}>
            {say('zoomInHere')}
          </button>
        )}
        <button type="button" className="map-chooser-close" aria-label={sayCommon('close')} onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <ul>
        {rows.slice(first, first + pageLength).map((row) => {
          const { title, when } = explorer.eventAt(row).properties;
          return (
            <li key={row}>
              <button
                type="button"
                className="map-chooser-event"
                onClick={() => {
                  isChosen.current = true;
                  onClose();
                  explorer.select(row);
                }}
              >
                <KindSymbol index={explorer.table.kind[row]!} />
                <span lang={explorer.story.lang} dir="auto">
                  {title}
                </span>
                <small>
                  <bdi {...interfaceLanguage}>{sayDateBriefly(when.edtf)}</bdi>
                </small>
              </button>
            </li>
          );
        })}
      </ul>
      {isPaged && (
        <Pages first={first} count={rows.length} onTurn={(next) => setPage({ of: rows, first: next })} />
      )}
    </div>
  );
}

type PagesProps = { first: number; count: number; onTurn: (first: number) => void };

/** Which page of a long list is shown, and the ways to the next and the one before. */
function Pages({ first, count, onTurn }: PagesProps) {
  const last = Math.min(first + pageLength, count);
  const turn = (name: string, icon: 'back' | 'forward', to: number) => {
    const isPossible = to >= 0 && to < count;
    return (
      <button
        type="button"
        className="map-chooser-close"
        aria-label={name}
        // Not disabled: the last turn of the pages must not take the focus away.
        aria-disabled={!isPossible}
        onClick={(event) => {
          if (!isPossible) return;
          onTurn(to);
          event.currentTarget.closest('.map-chooser')?.scrollTo?.({ top: 0 });
        }}
      >
        <span className={`map-chooser-turn map-chooser-${icon}`}>
          <Icon name="back" size={16} />
        </span>
      </button>
    );
  };
  return (
    <div className="map-chooser-pages" {...interfaceLanguage}>
      {turn(say('earlierHere'), 'back', first - pageLength)}
      <span role="status">{say('page', { first: first + 1, last, count })}</span>
      {turn(say('laterHere'), 'forward', first + pageLength)}
    </div>
  );
}

/** Beside the point, on the side that has room, and whole within the map. */
function keepInFrame(dialog: HTMLElement, { x, y }: ScreenPoint): void {
  const frame = dialog.parentElement;
  if (!frame) return;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const left = x + width + 20 > frame.clientWidth ? x - width - 12 : x + 12;
  const within = (value: number, most: number) => Math.max(8, Math.min(value, most - 8));
  dialog.style.translate = `${within(left, frame.clientWidth - width)}px ${within(y - height / 2, frame.clientHeight - height)}px`;
}
