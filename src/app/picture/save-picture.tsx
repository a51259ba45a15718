import { type RefObject, useEffect, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';

/** ms for which it is said what became of the picture. */
const saidFor = 4000;

type Saving = 'idle' | 'busy' | 'saved' | 'failed';

const outcomes: Record<Saving, string> = {
  idle: '',
  busy: '',
  saved: 'Picture saved',
  failed: 'The picture could not be made',
};

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
  return (
    <div className="header-action">
      <button
        type="button"
        className="header-button"
        aria-label={saving === 'busy' ? 'Saving the picture' : 'Save picture of this view'}
        aria-busy={saving === 'busy'}
        onClick={save}
      >
        <Icon name="save" size={18} />
        <span {...english}>{saving === 'busy' ? 'Saving…' : 'Save picture'}</span>
      </button>
      <div className="header-outcome" data-shown={outcomes[saving] !== '' || undefined}>
        <span {...english} role="status">
          {outcomes[saving]}
        </span>
      </div>
    </div>
  );
}
