import { useCallback } from 'react';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { LiveText } from '#reader/shared/live-text.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { sayNumber } from '#words/intl.ts';
import { say } from '#words/list.ts';

/** More kinds than these scroll in a box of their own: the events are to stay in sight. */
const mostAtSight = 12;

/** The key to the kinds, which also filters: a pressed kind is shown. Counts are of window and search. */
export function KindFilter({ id }: { id: string }) {
  const explorer = useExplorer();
  const shown = useExplorerState((state) => state.kinds);
  const { story } = explorer;

  function toggle(kind: number) {
    const next = new Set(shown ?? story.kinds.keys());
    if (!next.delete(kind)) next.add(kind);
    explorer.filterBy(next);
  }

  return (
    <fieldset className="list-kinds" id={id} data-many={story.kinds.length > mostAtSight || undefined}>
      <legend className="list-unseen" {...interfaceLanguage}>
        {say('kindsShown')}
      </legend>
      {story.kinds.map(({ id, label }, kind) => (
        <button
          key={id}
          type="button"
          className="list-kind"
          aria-pressed={shown?.has(kind) ?? true}
          onClick={() => toggle(kind)}
        >
          <KindSymbol index={kind} />
          <bdi lang={story.lang}>{label}</bdi> <KindCount kind={kind} />
        </button>
      ))}
      {shown && (
        <button
          type="button"
          className="list-toggle"
          {...interfaceLanguage}
          onClick={() => explorer.filterBy(null)}
        >
          {say('showAllKinds')}
        </button>
      )}
    </fieldset>
  );
}

function KindCount({ kind }: { kind: number }) {
  const { kindCounts } = useExplorer();
  const read = useCallback(() => sayNumber(kindCounts()[kind]!), [kindCounts, kind]);
  return <LiveText className="list-kind-count" read={read} />;
}
