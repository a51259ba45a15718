import { type RefObject, useContext } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { english } from '#ui/english.ts';
import { FileReport } from './file-report.ts';
import { OpenFileButton } from './open-file-button.tsx';
import { SavePicture } from './save-picture.tsx';
import { ShareButton } from './share-button.tsx';
import { sayStoryFacts } from './story-facts.ts';

type StoryHeaderProps = { pictures?: RefObject<MapPictures | null> };

/**
 * What the story holds, its title and standfirst, what can be taken away – a link, an embed, a picture – and what can be
 * opened in its place.
 */
export function StoryHeader({ pictures }: StoryHeaderProps) {
  const explorer = useExplorer();
  const report = useContext(FileReport);
  const { lang, title, summary } = explorer.story;
  return (
    <header className="header">
      <p className="header-kicker" {...english}>
        {sayStoryFacts(explorer)}
      </p>
      <h1 className="header-title" lang={lang} dir="auto">
        {title}
      </h1>
      {summary && (
        <p className="header-summary" lang={lang} dir="auto">
          {summary}
        </p>
      )}
      {report && <div className="header-report">{report}</div>}
      <div className="header-share">
        <ShareButton />
        {pictures && <SavePicture pictures={pictures} />}
        <OpenFileButton />
      </div>
    </header>
  );
}
