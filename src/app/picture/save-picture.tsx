import { type RefObject, useEffect, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/actions.ts';

/** ms for which it is said what became of the picture. */
const saidFor = 4000;

type Saving = 'idle' | 'busy' | 'saved' | 'failed';

const outcomes = { saved: 'pictureSaved', failed: 'pictureNotSaved' } as const;

/** Writes the view as it stands into a picture file: map, timeline, title, credits. */
export function SavePicture({ pictures }: { pictures: RefObject<MapPictures | null> }) {
  const explorer = useExplorer();
  const [saving, setSaving] = useState<Saving>('idle');
  useEffect(() => {
    if (saving === 'idle' || saving === 'busy') return;
    const timer = setTimeout(() => setSaving('idle'), saidFor);
    return () => clearTimeout(timer);
  }, [saving]);

  async function save() {
    if (saving === 'busy') return;
    setSaving('busy');
    try {
      const { savePicture } = await import('./picture-file.ts');
      await savePicture(explorer, pictures.current);
      setSaving('saved');
    } catch (error) {
      reportError(error);
      setSaving('failed');
    }
  }
  const isBusy = saving === 'busy';
  const outcome = saving === 'idle' || isBusy ? '' : say(outcomes[saving]);
  return (
    <div className="header-action">
      <button
        type="button"
        className="header-button"
        aria-label={say(isBusy ? 'savingPictureOfView' : 'savePictureOfView')}
        aria-busy={isBusy}
        onClick={save}
      >
        <Icon name="save" size={18} />
        <span {...interfaceLanguage}>{say(isBusy ? 'savingPicture' : 'savePicture')}</span>
      </button>
      <div className="header-outcome" data-shown={outcome !== '' || undefined}>
        <span {...interfaceLanguage} role="status">
          {outcome}
        </span>
      </div>
    </div>
  );
}
