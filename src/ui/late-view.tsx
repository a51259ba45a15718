import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { type LazyModule, useLazyModule } from './lazy-module.ts';

export type LateViewProps<P extends object> = {
  of: LazyModule<ComponentType<P>>;
  props: P;
  /** Told when the view stands. */
  onStand?: (() => void) | undefined;
  /** Stands there until the view has come. */
  children: ReactNode;
};

/** A view whose code comes after the page has answered. */
export function LateView<P extends object>({ of, props, onStand, children }: LateViewProps<P>) {
  const View = useLazyModule(of);
  if (!View) return children;
  return (
    <>
      <View {...props} />
      {onStand && <Standing onStand={onStand} />}
    </>
  );
}

export function Standing({ onStand }: { onStand: () => void }) {
  useEffect(onStand, [onStand]);
  return null;
}

/** Whether a view’s code has not come, and will not. */
export function useHasFailed(of: LazyModule<unknown>): boolean {
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    of.load().catch((error: unknown) => {
      setHasFailed(true);
      reportError(error);
    });
  }, [of]);
  return hasFailed;
}
