import { linkToView } from '#explorer/link-to-view.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
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
      <ShareCopy label="Link to this view" action="Copy link" text={link} rows={4}>
        {canSend() && (
          <button
            type="button"
            className="outlined-button"
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

function OnThisMachine() {
  return (
    <>
      <p className="share-local">
        These events come from a file on this machine. It has not been sent anywhere, so no link leads to it
        and no page can embed it.
      </p>
      <p className="share-note">
        To share it, put the file on the site of this page and open it there with <code>?events=</code> and
        its path: then every view has a link.
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
