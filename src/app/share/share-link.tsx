import type { ReactNode } from 'react';
import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/share.ts';
import { ShareCopy } from './share-copy.tsx';

/** The address of exactly this view, or why there is none. */
export function ShareLink() {
  const explorer = useExplorer();
  // The map may still be on its way to where it will rest.
  useExplorerState((state) => state);
  const link = linkToView(explorer, location.href);
  if (link === null) return <OnThisMachine />;
  return (
    <>
      <ShareCopy label={say('linkToView')} action={say('copyLink')} text={link} rows={4}>
        {canSend() && (
          <button
            type="button"
            className="outlined-button"
            onClick={() => send({ title: explorer.story.title, url: link })}
          >
            {say('send')}
          </button>
        )}
      </ShareCopy>
      <p className="share-note">{say('linkNote')}</p>
    </>
  );
}

function OnThisMachine() {
  return (
    <>
      <p className="share-local">{say('localFile')}</p>
      <p className="share-note">
        <Said of={say.elements('localFileNote', { code: (it: ReactNode[]) => <code>{it}</code> })} />
      </p>
    </>
  );
}

/** On a phone the system knows whom to send it to; on a desk its dialog is one more in the way. */
function canSend(): boolean {
  return typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches;
}

async function send(what: ShareData): Promise<void> {
  // It rejects when the reader thinks better of it, and there is nothing to be said then.
  await navigator.share(what).catch(() => {});
}
