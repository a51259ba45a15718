import { useMemo } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { english } from '#ui/english.ts';
import { sayNumber } from '#ui/say-number.ts';
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
      <span {...english}>
        {sayNumber(count)}{' '}
        <span className="map-unlocated-long">{count === 1 ? 'event is' : 'events are'}</span> not on the map
      </span>
    </button>
  );
}
