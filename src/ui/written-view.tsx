import { type ReactNode, Suspense, use, useCallback, useEffect, useState } from 'react';
import { keepPresses } from './keep-presses.ts';
import { type LateViewProps, Standing } from './late-view.tsx';
import type { LazyModule } from './lazy-module.ts';

export type WrittenViewProps<P extends object> = LateViewProps<P> & {
  /** Finds the view’s element. */
  selector: string;
  /** Whether what it shows is still as the build has seen it: only then can it be taken over. */
  isAsWritten: () => boolean;
};

/**
 * A late view that the build has written into the page. Its elements stay, to be taken over when the code has come; a
 * press on them that was too early is then pressed again.
 */
export function WrittenView<P extends object>(view: WrittenViewProps<P>): ReactNode {
  const { of, props, selector, isAsWritten, onStand, children } = view;
  const [isMadeAnew, makeAnew] = useState(false);
  const [presses] = useState(() => keepPresses(selector));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, as the code comes.
  useEffect(() => {
    if (of.code) return;
    const stop = presses.listen();
    const take = () => {
      stop();
      if (!isAsWritten()) makeAnew(true);
    };
    of.load().then(take, stop);
    return stop;
  }, [of, presses]);
  const stand = useCallback(() => {
    presses.repeat();
    onStand?.();
  }, [presses, onStand]);
  return (
    <Suspense key={String(isMadeAnew)} fallback={children}>
      <Awaited of={of} props={props} />
      <Standing onStand={stand} />
    </Suspense>
  );
}

type AwaitedProps<P extends object> = Pick<LateViewProps<P>, 'of' | 'props'>;

function Awaited<P extends object>({ of, props }: AwaitedProps<P>) {
  const View = of.code ?? use(whenCome(of));
  return <View {...props} />;
}

/** React waits for the same promise each time it asks. */
const coming = new WeakMap<object, Promise<unknown>>();

/** Where the code does not come nothing is thrown: what is written stays. */
function whenCome<T>(of: LazyModule<T>): Promise<T> {
  const known = coming.get(of) ?? of.load().catch(() => new Promise(() => {}));
  coming.set(of, known);
  return known as Promise<T>;
}
