import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { StoryMap } from '#map/story-map.tsx';
import type { Timeline } from '#timeline/timeline.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { LateView, useHasFailed } from '#ui/late-view.tsx';
import { type LazyModule, lazyModule } from '#ui/lazy-module.ts';
import type { WrittenView } from '#ui/written-view.tsx';
import { say } from '#words/page.ts';

// One file of the build: what is wanted as soon as the page answers, and before all else that comes later.
const lateMap = lazyModule(async () => (await import('#map/story-map.tsx')).StoryMap);
const lateTimeline = lazyModule(async () => (await import('#timeline/timeline.tsx')).Timeline);
/** The words of one event come after the list of all; fetched at once, they are there before anyone has chosen. */
export const lateReader = lazyModule(async () => (await import('#reader/reader.tsx')).Reader);

/** Comes when these views have come, or will not: what is less urgent waits for it, and leaves them the line. */
export async function lateViews(): Promise<void> {
  await Promise.allSettled([lateReader, lateMap, lateTimeline].map((it) => it.load()));
}

type Late<P> = P & {
  /** Where the build has written the view into the page: what takes it over from there. */
  written?: typeof WrittenView | undefined;
  /** Told when it stands. */
  onStand?: () => void;
};

export function LateMap(props: Late<ComponentProps<typeof StoryMap>>) {
  const notice = (
    <p className="map-notice" role="status" {...interfaceLanguage}>
      {say('viewsNotLoaded')}
    </p>
  );
  return <LatePart {...props} of={lateMap} className="map" notice={notice} />;
}

export function LateTimeline(props: Late<ComponentProps<typeof Timeline>>) {
  return <LatePart {...props} of={lateTimeline} className="timeline" notice={null} />;
}

type LatePartProps<P extends object> = Late<P> & {
  of: LazyModule<ComponentType<P>>;
  className: string;
  /** Said where it does not come. */
  notice: ReactNode;
};

function LatePart<P extends object>(part: LatePartProps<P>) {
  const { of, className, notice, written: Written, onStand, ...rest } = part;
  const explorer = useExplorer();
  if (useHasFailed(of)) return <section className={className}>{notice}</section>;
  const until = <section className={className} />;
  const view = { of, props: rest as unknown as P, onStand, children: until };
  if (!Written) return <LateView {...view} />;
  return <Written {...view} selector={`.${className}`} isAsWritten={() => isAsOpened(explorer)} />;
}

const said = ['table', 'selected', 'window', 'playhead', 'extent', 'kinds', 'found', 'isPlaying'] as const;

/** Whether map and timeline say of the story what they said when it was opened. */
function isAsOpened({ store }: Explorer): boolean {
  const [now, first] = [store.getState(), store.getInitialState()];
  return said.every((key) => Object.is(now[key], first[key]));
}
