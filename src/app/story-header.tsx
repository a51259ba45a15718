import type { RefObject } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { CopyField, useCopy } from '#ui/copy.tsx';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { late } from '#ui/late.ts';
import { SavePicture } from './save-picture.tsx';
import { sayStoryFacts } from './story-facts.ts';

type StoryHeaderProps = { pictures?: RefObject<MapPictures | null> };

/** What the story holds, its title and standfirst, and what can be taken away: the link to this view, its picture. */
export function StoryHeader({ pictures }: StoryHeaderProps) {
  const { story } = useExplorer();
  const { lang, title, summary } = story;
  return (
    <header className="header">
      <p className="header-kicker" {...english}>
        {sayStoryFacts(story)}
      </p>
      <h1 className="header-title" lang={lang} dir="auto">
        {title}
      </h1>
      {summary && (
        <p className="header-summary" lang={lang} dir="auto">
          {summary}
        </p>
      )}
      <div className="header-share">
        <CopyLink />
        {pictures && <SavePicture pictures={pictures} />}
      </div>
    </header>
  );
}

/** How a view is written as an address; the address as it stands where that does not come. */
const lateLink = late(async () => (await import('#explorer/link-to-view.ts')).linkToView);

function CopyLink() {
  const explorer = useExplorer();
  const { copy, isCopied, byHand, dismiss } = useCopy();
  const isShown = isCopied || byHand !== null;
  const copyLink = async () => {
    const linkToView = await lateLink.load().catch(() => null);
    await copy(linkToView?.(explorer, location.href) ?? location.href);
  };
  return (
    <div className="header-action">
      <button type="button" className="header-button" aria-label="Copy link to this view" onClick={copyLink}>
        <Icon name="link" size={18} />
        <span {...english}>Copy link</span>
      </button>
      <div className="header-outcome" data-shown={isShown || undefined}>
        <span {...english} role="status">
          {isCopied && 'Link copied'}
          {byHand !== null && 'Copy it from this field:'}
        </span>
        {byHand !== null && <CopyField label="Link to this view" text={byHand} rows={2} onLeave={dismiss} />}
      </div>
    </div>
  );
}
