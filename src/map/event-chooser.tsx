import { useEffect, useRef } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDate } from '#time/say.ts';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { closeOnEscape, useDialogFocus } from './dialog-focus.ts';
import type { Spot } from './pointer.ts';

type EventChooserProps = { rows: readonly number[]; at: Spot; onClose: () => void };

/** The events at one spot of the map, to choose from: none hides another. */
export function EventChooser({ rows, at, onClose }: EventChooserProps) {
  const explorer = useExplorer();
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
      aria-label={`${rows.length} events here`}
      onKeyDown={closeOnEscape(onClose)}
    >
      <div className="map-chooser-head">
        <strong>
          <bdi {...english}>{rows.length} events here</bdi>
        </strong>
        <button type="button" className="map-chooser-close" aria-label="Close" onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <ul>
        {rows.map((row) => {
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
                  <bdi {...english}>{sayDate(when.edtf)}</bdi>
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Beside the spot, on the side that has room, and whole within the map. */
function keepInFrame(dialog: HTMLElement, { x, y }: Spot): void {
  const frame = dialog.parentElement;
  if (!frame) return;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const left = x + width + 20 > frame.clientWidth ? x - width - 12 : x + 12;
  const within = (value: number, most: number) => Math.max(8, Math.min(value, most - 8));
  dialog.style.translate = `${within(left, frame.clientWidth - width)}px ${within(y - height / 2, frame.clientHeight - height)}px`;
}
