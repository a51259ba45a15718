import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { Explorer, ExplorerState } from './explorer.ts';

const ExplorerContext = createContext<Explorer | null>(null);

export const ExplorerProvider = ExplorerContext.Provider;

/** The explorer of the story around this component. Throws outside an `ExplorerProvider`. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('useExplorer needs an ExplorerProvider above it');
  return explorer;
}

/** Renders again when what the selector picks has changed. Not for what moves every frame: scenes subscribe. */
export function useExplorerState<T>(selector: (state: ExplorerState) => T): T {
  return useStore(useExplorer().store, selector);
}
