import { useEffect, useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say } from '#words/map.ts';
import { closeOnEscape, useDialogFocus } from './dialog-focus.ts';
import { fanOffsets, fanReach } from './fan-offsets.ts';
import type { ScreenPoint } from './pointer.ts';
import './map-fan.css';

type EventFanProps = {
  rows: readonly number[];
  at: ScreenPoint;
  /** CSS pixels of the map’s bottom that something covers. */
  covered: number;
  onClose: () => void;
  /** Shows the same events as a list. */
  onList: () => void;
};

/** The events at one mark, fanned out in a ring round it in order of time: the symbol of each, to point at and choose. */
export function EventFan({ rows, at, covered, onClose, onList }: EventFanProps) {
  const explorer = useExplorer();
  const dialog = useRef<HTMLDivElement>(null);
  const isChosen = useDialogFocus(dialog, '.map-fan-event', rows, at);
  const [named, setNamed] = useState(rows[0]!);
  useEffect(() => {
    if (dialog.current) standRound(dialog.current, at, fanReach(rows.length), covered);
    setNamed(rows[0]!);
  }, [rows, at, covered]);
  useEffect(() => () => explorer.hover(null), [explorer]);

  const name = (row: number) => {
    setNamed(row);
    explorer.hover(row);
  };
  const choose = (row: number) => {
    isChosen.current = true;
    onClose();
    explorer.select(row);
  };
  const { title, when } = explorer.eventAt(named).properties;
  const offsets = fanOffsets(rows.length);
  return (
    <div
      className="map-fan"
      ref={dialog}
      role="dialog"
      aria-label={say('eventsHere', { count: rows.length, amount: 'other' })}
      style={{ '--reach': `${fanReach(rows.length)}px` } as React.CSSProperties}
      onKeyDown={(event) => {
        closeOnEscape(onClose)(event);
        turn(event);
      }}
    >
      <svg className="map-fan-legs" aria-hidden="true" focusable="false">
        {offsets.map(({ x, y }, i) => (
          <line key={rows[i]} x2={x} y2={y} />
        ))}
      </svg>
      <button
        type="button"
        className="map-fan-list"
        aria-label={say('listThese', { count: rows.length })}
        title={say('listThese', { count: rows.length })}
        onClick={onList}
      >
        <Icon name="list" size={18} />
      </button>
      {rows.map((row, i) => (
        <button
          key={row}
          type="button"
          className="map-fan-event"
          data-named={row === named || undefined}
          style={{ translate: `${offsets[i]!.x}px ${offsets[i]!.y}px` }}
          onClick={() => choose(row)}
          onPointerEnter={() => name(row)}
          onFocus={() => name(row)}
        >
          <KindSymbol index={explorer.table.kind[row]!} size={18} />
          <span className="map-unseen" lang={explorer.story.lang}>
            {explorer.eventAt(row).properties.title}
          </span>
        </button>
      ))}
      <p className="map-fan-caption" aria-hidden="true">
        <strong lang={explorer.story.lang} dir="auto">
          {title}
        </strong>
        <bdi {...interfaceLanguage}>{sayDateBriefly(when.edtf)}</bdi>
      </p>
    </div>
  );
}

/** Arrow keys go round the ring. */
function turn(event: React.KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const ring = [...event.currentTarget.querySelectorAll<HTMLElement>('.map-fan-event')];
  const here = ring.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  ring[(Math.max(here, by > 0 ? -1 : 0) + by + ring.length) % ring.length]?.focus();
}

/** Room under or over the ring for the caption. CSS pixels. */
const captionRoom = 56;

/** Round its point, or as near to it as lets the whole ring and its caption stand in the free part of the map. */
function standRound(fan: HTMLElement, { x, y }: ScreenPoint, reach: number, covered: number): void {
  const frame = fan.parentElement;
  if (!frame) return;
  const bottom = frame.clientHeight - covered;
  const within = (value: number, most: number) => Math.max(reach, Math.min(value, most - reach));
  const isOver = y + reach + captionRoom > bottom;
  fan.dataset.caption = isOver ? 'over' : 'under';
  fan.style.translate = `${within(x, frame.clientWidth)}px ${within(y, bottom)}px`;
}
