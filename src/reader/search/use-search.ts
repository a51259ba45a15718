import { useCallback, useEffect, useRef, useState } from 'react';
import { isForGood, type Query } from '#events/query.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { wordsOf } from '#ui/words-of.ts';

/** ms without a letter after which a text is searched for. */
const pause = 200;

/** column → the values chosen in it. */
export type Chosen = Query['columns'];

const none: Chosen = {};

/** What is searched for, from the field that it is typed into to the answers of whoever searches. */
export function useSearch() {
  const explorer = useExplorer();
  const query = useExplorerState((state) => state.query);
  const isBusy = useExplorerState((state) => state.query !== null && state.found?.query !== state.query);
  const [text, setText] = useState(query?.text ?? '');
  const [failed, setFailed] = useState<{ query: Query; words: string; isForGood: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** How many searches are under way, called off or not. Of them the field knows more than the store. */
  const asking = useRef(0);

  const ask = useCallback(
    async (asked: Query) => {
      clearTimeout(timer.current);
      asking.current++;
      setFailed(null);
      try {
        await explorer.search(asked);
      } catch (error) {
        setFailed({ query: asked, words: wordsOf(error), isForGood: isForGood(error) });
      } finally {
        asking.current--;
      }
    },
    [explorer],
  );
  useEffect(() => {
    // A link, a step back or a selection has changed what is searched for.
    const unsubscribe = explorer.subscribe(
      (state) => state.query,
      (next) => {
        if (asking.current > 0) return;
        clearTimeout(timer.current);
        setText(next?.text ?? '');
        setFailed(null);
      },
    );
    return () => {
      unsubscribe();
      clearTimeout(timer.current);
    };
  }, [explorer]);

  /** What is chosen now: another choice may have been made since the last rendering. */
  const columnsNow = () => explorer.state().query?.columns ?? none;
  return {
    text,
    isBusy,
    failure: failed?.words ?? null,
    /** Asked again, the search would fail again: whoever searches is gone. */
    isForGood: failed?.isForGood ?? false,
    columns: query?.columns ?? failed?.query.columns ?? none,
    type(next: string, { isDone = false } = {}) {
      setText(next);
      clearTimeout(timer.current);
      const go = () => void ask({ text: next.trim(), columns: columnsNow() });
      if (isDone) go();
      else timer.current = setTimeout(go, pause);
    },
    /** Shows only events with one of these values in a column; with none of it named, those with any. */
    choose(column: string, values: readonly string[]) {
      const { [column]: _, ...others } = columnsNow();
      const columns = values.length > 0 ? { ...others, [column]: values } : others;
      void ask({ text: text.trim(), columns });
    },
    again() {
      if (failed) void ask(failed.query);
    },
  };
}
