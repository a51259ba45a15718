import type { RefObject } from 'react';
import { SavePicture } from '#app/picture/save-picture.tsx';
import { ShareButton } from '#app/share/share-button.tsx';
import { OpenFileButton } from '#app/shell/open-file-button.tsx';
import type { MapPictures } from '#map/map-pictures.ts';

export type StoryActionsProps = { pictures?: RefObject<MapPictures | null> | undefined };

/** What can be taken away – a link, an embed, a picture – and what can be opened in its place. */
export function StoryActions({ pictures }: StoryActionsProps) {
  return (
    <div className="header-share">
      <ShareButton />
      {pictures && <SavePicture pictures={pictures} />}
      <OpenFileButton />
    </div>
  );
}
