import { useCallback, useRef, useState } from 'react';
import { Panel } from '#app/sheet/panel.tsx';
import { type LateParts, useStoryOnPage } from '#app/shell/use-story-on-page.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { type MapCover, StoryMap } from '#map/story-map.tsx';
import { Timeline } from '#timeline/timeline.tsx';
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
  const map = useRef<MapCover>(null);
  const onCover = useCallback((pixels: number) => map.current?.cover(pixels), []);
  const [unlocatedAsked, setUnlocatedAsked] = useState(0);

  useStoryOnPage(explorer, pictures, lateParts);

  return (
    <ExplorerProvider value={explorer}>
      <div className="page">
        <StoryHeader pictures={pictures} />
        <main className="page-main">
          <StoryMap
            cover={map}
            picture={picture}
            pictures={pictures}
            onShowUnlocated={() => setUnlocatedAsked((times) => times + 1)}
          />
          <Panel onCover={onCover} unlocatedAsked={unlocatedAsked} />
        </main>
        <Timeline />
      </div>
    </ExplorerProvider>
  );
}
