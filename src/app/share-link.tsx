import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { ShareCopy } from './share-copy.tsx';

/** The address of exactly this view. */
export function ShareLink() {
  const explorer = useExplorer();
  // The map may still be on its way to where it will rest.
  useExplorerState((state) => state);
  const link = linkToView(explorer, location.href);
  return (
    <>
      <ShareCopy label="Link to this view" action="Copy link" text={link} rows={4}>
        {canSend() && (
          <button
            type="button"
            className="dialog-outlined"
            onClick={() => send({ title: explorer.story.title, url: link })}
          >
            Send…
          </button>
        )}
      </ShareCopy>
      <p className="share-note">
        It opens the story as you see it now: event, window of time, place on the map.
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
