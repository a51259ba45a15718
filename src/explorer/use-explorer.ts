import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { Story } from '#story/schema.ts';
import type { Explorer } from './explorer.ts';
import type { ExplorerState } from './state.ts';

const ExplorerContext = createContext<Explorer | null>(null);

export const ExplorerProvider = ExplorerContext.Provider;

/**
 * The explorer around this component, which renders again when the story is another: nothing that it reads of it is then
 * of the story before. Throws outside an `ExplorerProvider`.
 */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('useExplorer needs an ExplorerProvider above it');
  useStory(explorer);
  return explorer;
}

/** The story of an explorer, for components that stand above its provider; renders again when it is another. */
export const useStory = (explorer: Explorer): Story => useStore(explorer.store, ({ story }) => story);

/** Renders again when what the selector picks has changed. Not for what moves every frame: scenes subscribe. */
export function useExplorerState<T>(selector: (state: ExplorerState) => T): T {
  return useStore(useExplorer().store, selector);
}
