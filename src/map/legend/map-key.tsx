import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import type { CrowdMode } from '#map/crowding/crowding.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say } from '#words/map.ts';
import type { PlainKey } from '#words/message.ts';
import { formsDrawn, type KeyForm, keyEntries } from './key-entries.ts';
import { KeySwatch } from './key-swatch.tsx';
import './map-key.css';

/** A map at least so wide has room for the key to stand open from the start. CSS pixels. */
const roomyWidth = 900;

const words = {
  exact: 'exact',
  near: 'near',
  region: 'region',
  area: 'area',
  line: 'line',
  stack: 'stack',
  bubble: 'bubble',
  density: 'density',
  now: 'now',
  selected: 'selected',
  stated: 'statedDistance',
  measured: 'measuredDistance',
} as const satisfies Record<KeyForm['form'], PlainKey<'map'>>;

type MapKeyProps = {
  /** How the events are drawn that are in sight. */
  drawn: CrowdMode;
  /** What stands under it. */
  children?: ReactNode;
  /** Once the key is in the page, and stands over the map. */
  onStand: () => void;
};

/** The key: what this story’s symbols, shades and lines mean. Nothing in it that the story does not use. */
export function MapKey({ drawn, children, onStand }: MapKeyProps) {
  const { story } = useExplorer();
  const table = useExplorerState((state) => state.table);
  const { kinds, forms: all } = useMemo(() => keyEntries(story, table), [story, table]);
  const forms = formsDrawn(all, drawn);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const key = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    setIsOpen((key.current?.closest('.map')?.clientWidth ?? 0) >= roomyWidth);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; what the reader opens later moves nothing.
  useEffect(onStand, []);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Escape closes the innermost thing only.
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever the focus is within the key.
    <div className="map-key" ref={key} data-over-map data-open={isOpen || undefined} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="map-key-button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span {...interfaceLanguage}>{say('key')}</span>
        <Icon name={isOpen ? 'close' : 'list'} size={16} />
      </button>
      <div className="map-key-card" id={id} hidden={!isOpen}>
        <ul aria-label={say('keyKinds')}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className="map-key-picture">
                <KindSymbol index={kind} size={16} />
              </span>
              <bdi lang={story.lang}>{story.kinds[kind]!.label}</bdi>
            </li>
          ))}
        </ul>
        {forms.length > 0 && (
          <ul aria-label={say('keyPlaces')}>
            {forms.map((it) => (
              <li key={it.form}>
                <span className="map-key-picture">
                  <KeySwatch {...it} />
                </span>
                <bdi {...interfaceLanguage}>{say(words[it.form])}</bdi>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
