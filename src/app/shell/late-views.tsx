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
export const lateMap = lazyModule(async () => (await import('#map/story-map.tsx')).StoryMap);
export const lateTimeline = lazyModule(async () => (await import('#timeline/timeline.tsx')).Timeline);
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
  const failed = (
    <>
      {/* What the build has drawn needs no code. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the app’s own markup */}
      {props.picture && <div className="plain" dangerouslySetInnerHTML={{ __html: props.picture }} />}
      <p className="map-notice" role="alert" {...interfaceLanguage}>
        {say('viewsNotLoaded')}
      </p>
    </>
  );
  return <LatePart {...props} of={lateMap} className="map" until={null} failed={failed} />;
}

export function LateTimeline(props: Late<ComponentProps<typeof Timeline>>) {
  // As high as it will be.
  const until = (
    <div className="timeline-body">
      <div className="timeline-detail" />
      <div className="timeline-overview" />
      <div className="timeline-transport" />
    </div>
  );
  return <LatePart {...props} of={lateTimeline} className="timeline" until={until} failed={null} />;
}

type LatePartProps<P extends object> = Late<P> & {
  of: LazyModule<ComponentType<P>>;
  className: string;
  /** Keeps its room until it comes. */
  until: ReactNode;
  /** In its place where it does not come. */
  failed: ReactNode;
};

function LatePart<P extends object>(part: LatePartProps<P>) {
  const { of, className, until, failed, written: Written, onStand, ...rest } = part;
  const explorer = useExplorer();
  if (useHasFailed(of)) return <section className={className}>{failed}</section>;
  const room = <section className={className}>{until}</section>;
  const view = { of, props: rest as unknown as P, onStand, children: room };
  if (!Written) return <LateView {...view} />;
  return <Written {...view} selector={`.${className}`} isAsWritten={() => isAsOpened(explorer)} />;
}

const said = ['table', 'selected', 'window', 'playhead', 'extent', 'kinds', 'found', 'isPlaying'] as const;

/** Whether map and timeline say of the story what they said when it was opened. */
function isAsOpened({ store }: Explorer): boolean {
  const [now, first] = [store.getState(), store.getInitialState()];
  return said.every((key) => isSame(now[key], first[key]));
}

/** Spans of time are new lists each time they are set. */
const isSame = (now: unknown, first: unknown): boolean =>
  Array.isArray(now) && Array.isArray(first)
    ? now.length === first.length && now.every((it, i) => it === first[i])
    : Object.is(now, first);
