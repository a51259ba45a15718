import { useCallback, useRef, useState } from 'react';
import { Panel } from '#app/sheet/panel.tsx';
import { LateMap, LateTimeline } from '#app/shell/late-views.tsx';
import { useMapCover } from '#app/shell/use-map-cover.ts';
import { type LateParts, useStoryOnPage } from '#app/shell/use-story-on-page.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { WrittenView } from '#ui/written-view.tsx';
import { StoryHeader } from './story-header.tsx';

const lateParts: LateParts = [
  async () => (await import('#app/shell/permalink-sync.ts')).syncPermalink,
  async () => {
    const { runPlayer } = await import('#explorer/player.ts');
    return (explorer) => runPlayer(explorer);
  },
  async () => {
    const { interruptPlay } = await import('#app/shell/interrupt-play.ts');
    return (explorer) => interruptPlay(explorer);
  },
  async () => (await import('#app/print/print-listener.ts')).listenForPrint,
];

type StoryPageProps = {
  explorer: Explorer;
  /** Markup: the map as the build has drawn it, for as long as there is no better. */
  picture?: string | undefined;
};

/** A story, open: header, map, panel and timeline around one explorer. */
export function StoryPage({ explorer, picture }: StoryPageProps) {
  const pictures = useRef<MapPictures>(null);
  const [map, onCover] = useMapCover();
  const [unlocatedAsked, setUnlocatedAsked] = useState(0);
  const onShowUnlocated = useCallback(() => setUnlocatedAsked((times) => times + 1), []);
  const written = picture === undefined ? undefined : WrittenView;

  useStoryOnPage(explorer, pictures, lateParts);

  return (
    <ExplorerProvider value={explorer}>
      <div className="page">
        <StoryHeader pictures={pictures} written={written} />
        <main className="page-main">
          <LateMap
            written={written}
            cover={map}
            picture={picture}
            pictures={pictures}
            onShowUnlocated={onShowUnlocated}
          />
          <Panel onCover={onCover} unlocatedAsked={unlocatedAsked} />
        </main>
        <LateTimeline written={written} />
      </div>
    </ExplorerProvider>
  );
}
