import { type ReactNode, useMemo } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/controls.ts';
import { createUnlocatedCount } from './unlocated-count.ts';

/** What the map cannot show is always counted beside it. */
export function UnlocatedButton({ onShow }: { onShow: () => void }) {
  const explorer = useExplorer();
  const count = useExplorerState(useMemo(() => createUnlocatedCount(explorer), [explorer]));
  const isReading = useExplorerState((state) => state.selected !== null);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="map-unlocated"
      data-over-map
      data-reading={isReading || undefined}
      onClick={onShow}
    >
      <span {...interfaceLanguage}>
        <Said of={say.elements('unlocated', { count, long })} />
      </span>
    </button>
  );
}

/** A narrow map has no room for it. */
const long = (content: ReactNode[]) => <span className="map-unlocated-long">{content}</span>;
