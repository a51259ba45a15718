import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { lateViews } from '#app/shell/late-views.tsx';
import { sayTimeCovered } from '#app/shell/story-facts.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { Progress } from '#reader/progress/progress.tsx';
import { LiveText } from '#reader/shared/live-text.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { whenLoaded } from '#ui/when-loaded.ts';
import { say } from '#words/common.ts';

/**
 * What a sheet shows when it stands low: the event and its date, or how many there are and how the story begins. It is
 * for the eye and the finger; all of it is said again in the list and the reader, which it lies over.
 */
export function CollapsedSheet({ onRaise }: { onRaise: () => void }) {
  const selected = useExplorerState((state) => state.selected);
  const words = useRef<HTMLDivElement>(null);
  useSwipe(words);
  return (
    <div className="panel-peek" aria-hidden="true" onClick={onRaise}>
      <div className="peek-words" ref={words}>
        {selected === null ? <PeekStory /> : <PeekEvent row={selected} />}
      </div>
      <Progress />
    </div>
  );
}

function PeekStory() {
  const explorer = useExplorer();
  const { story, shownRows } = explorer;
  const { lang, summary } = story;
  const read = useCallback(() => say('events', { count: shownRows().length }), [shownRows]);
  const count = <LiveText read={read} />;
  // The head of the page has the title.
  if (!summary)
    return (
      <>
        <p className="peek-title" {...interfaceLanguage}>
          {count}
        </p>
        <p className="peek-facts" {...interfaceLanguage}>
          {sayTimeCovered(explorer)}
        </p>
      </>
    );
  return (
    <>
      <p className="peek-facts" {...interfaceLanguage}>
        {count}
      </p>
      <p className="peek-summary" lang={lang} dir="auto">
        {summary}
      </p>
    </>
  );
}

function PeekEvent({ row }: { row: number }) {
  const explorer = useExplorer();
  const { lang } = explorer.story;
  const { title, when, where } = explorer.eventAt(row).properties;
  return (
    <>
      <p className="peek-title" lang={lang} dir="auto">
        {title}
      </p>
      <p className="peek-facts" {...interfaceLanguage}>
        <KindSymbol index={explorer.table.kind[row]!} />
        {sayDateBriefly(when.edtf)}
        {where && (
          <>
            {' · '}
            <bdi lang={lang}>{where.name}</bdi>
          </>
        )}
      </p>
    </>
  );
}

const loadSwipe = () => import('./swipe-collapsed-sheet.ts');

/** Swiped sideways, the peek goes to the event before or after. */
function useSwipe(words: RefObject<HTMLElement | null>) {
  const explorer = useExplorer();
  useEffect(() => {
    const { current } = words;
    if (!current) return;
    return whenLoaded(lateViews().then(loadSwipe), ({ swipeCollapsedSheet }) =>
      swipeCollapsedSheet(current, explorer),
    );
  }, [words, explorer]);
}
