import { type RefObject, useContext } from 'react';
import { SavePicture } from '#app/picture/save-picture.tsx';
import { ShareButton } from '#app/share/share-button.tsx';
import { FileReport } from '#app/shell/file-report.ts';
import { OpenFileButton } from '#app/shell/open-file-button.tsx';
import { sayStoryFacts } from '#app/shell/story-facts.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';

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
      <p className="header-kicker" {...interfaceLanguage}>
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
