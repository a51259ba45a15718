import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Panel } from '#app/sheet/panel.tsx';
import { sayMapMakers, saySources } from '#app/shell/credits.ts';
import { FileReport } from '#app/shell/file-report.ts';
import { LateMap, LateTimeline } from '#app/shell/late-views.tsx';
import { useMapCover } from '#app/shell/use-map-cover.ts';
import { type LateParts, useStoryOnPage } from '#app/shell/use-story-on-page.ts';
import type { EmbedOptions } from '#embed/embed-options.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider, useStory } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { watchHeight } from './embed-height.ts';
import { FullStoryLink } from './full-story-link.tsx';

/** As on the page of its own, but that the address stays as it is: back is the host’s. */
const lateParts: LateParts = [
  async () => {
    const { runPlayer } = await import('#explorer/player.ts');
    return (explorer) => runPlayer(explorer);
  },
  async () => {
    const { interruptPlay } = await import('#app/shell/interrupt-play.ts');
    return (explorer) => interruptPlay(explorer, 'cooperative');
  },
  async () => (await import('#app/print/keep-printable.tsx')).keepPrintable,
];

type EmbedPageProps = {
  explorer: Explorer;
  options: EmbedOptions;
  /** The page may need another height than before. */
  onHeight: () => void;
};

/** A story in a frame of another page: slim head, map, panel, timeline, credits; the whole story is a link away. */
export function EmbedPage({ explorer, options: { ui, lang }, onHeight }: EmbedPageProps) {
  const story = useStory(explorer);
  const page = useRef<HTMLDivElement>(null);
  const pictures = useRef<MapPictures>(null);
  const note = useContext(FileReport);
  const [map, onCover] = useMapCover();
  const [unlocatedAsked, setUnlocatedAsked] = useState(0);

  useStoryOnPage(explorer, pictures, lateParts);

  const [hasTimeline, setHasTimeline] = useState(false);
  const onStand = useCallback(() => setHasTimeline(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the timeline is one of the parts that are watched.
  useEffect(() => watchHeight(page.current!, onHeight), [onHeight, hasTimeline]);

  return (
    <ExplorerProvider value={explorer}>
      <div className="page embed" ref={page}>
        {ui.has('title') && (
          <header className="embed-head">
            <h1 className="embed-title" lang={story.lang} dir="auto">
              {story.title}
            </h1>
            <FullStoryLink />
          </header>
        )}
        <main className="page-main">
          <LateMap
            cover={map}
            pictures={pictures}
            gestures="cooperative"
            lang={lang ?? undefined}
            isCredited
            hasKey={ui.has('key')}
            onShowUnlocated={() => setUnlocatedAsked((times) => times + 1)}
          />
          <Panel onCover={onCover} unlocatedAsked={unlocatedAsked} gestures="cooperative" />
        </main>
        {ui.has('timeline') && <LateTimeline gestures="cooperative" onStand={onStand} />}
        <footer className="embed-foot">
          <p className="embed-sources" {...interfaceLanguage}>
            {saySources(story)}
          </p>
          {note && <p {...interfaceLanguage}>{note}</p>}
          <p {...interfaceLanguage}>{sayMapMakers()}</p>
          {!ui.has('title') && <FullStoryLink />}
        </footer>
      </div>
    </ExplorerProvider>
  );
}
