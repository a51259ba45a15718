import { type RefObject, useContext } from 'react';
import { FileReport } from '#app/shell/file-report.ts';
import { sayStoryFacts } from '#app/shell/story-facts.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { LateView, useHasFailed } from '#ui/late-view.tsx';
import { lazyModule } from '#ui/lazy-module.ts';
import type { WrittenView } from '#ui/written-view.tsx';

/** Few readers take anything away. */
export const lateActions = lazyModule(async () => (await import('./story-actions.tsx')).StoryActions);
const always = () => true;

type StoryHeaderProps = {
  pictures?: RefObject<MapPictures | null>;
  /** Where the build has written the header into the page: what takes it over from there. */
  written?: typeof WrittenView | undefined;
};

/**
 * What the story holds, its title and standfirst, what can be taken away – a link, an embed, a picture – and what can be
 * opened in its place.
 */
export function StoryHeader({ pictures, written }: StoryHeaderProps) {
  const explorer = useExplorer();
  const report = useContext(FileReport);
  const { lang, title, summary } = explorer.story;
  const View: typeof WrittenView = written ?? LateView;
  const hasFailed = useHasFailed(lateActions);
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
      {/* Buttons that will never work are worse than none; why is said on the map. */}
      {!hasFailed && (
        <View of={lateActions} props={{ pictures }} selector=".header-share" isAsWritten={always}>
          <div className="header-share" />
        </View>
      )}
    </header>
  );
}
